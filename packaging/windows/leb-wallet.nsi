; The installer for Windows, made by `python packaging/build.py windows`, on Windows or on Linux:
;   makensis -DVERSION=0.1.0 -DSRC=<tree to install> -DOUT=<setup> -DICON=<.ico> -DPICTURE=<.bmp>
;     -DLICENSE=<text> -DIDBLOCK=<file> leb-wallet.nsi
; For one user of 64-bit Windows, without administrator's rights. Silent: /S   another folder: /D=C:\path (the last argument)
; A program that runs is asked to end first; where it stays, a silent setup ends with 2 and has changed nothing.
; The user's wallet (%LOCALAPPDATA%\leb-wallet) is never touched.
Unicode true
!ifndef TARGET
  !define TARGET "x86-unicode"
!endif
Target ${TARGET}
!ifndef VERSION
  !error "give -DVERSION=x.y.z"
!endif
!ifndef SRC
  !error "give -DSRC=tree"
!endif
!ifndef OUT
  !define OUT "leb-wallet-${VERSION}-windows-x86_64-setup.exe"
!endif
!define EXE "leb-wallet.exe"
!define CONSOLE "leb-wallet-cli.exe"
!define APP "LEB Wallet" ; also the name of the value in the Run key, as services/autostart.py has it
!define APPID "io.github.lebwallet.LebWallet"
!define ID "leb-wallet"
!define UNKEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define RUNKEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define APPROVEDKEY "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define TASK "LEB Wallet check" ; as services/schedule_texts.py has it

SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; the two programs hold the same modules
!ifndef NODATES
  SetDateSave on
!endif
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "x64.nsh"
!include "WinVer.nsh"
!include "Sections.nsh"
!include "Win\COM.nsh"
!include "Win\Propkey.nsh"

Name "$(NAME)"
OutFile "${OUT}"
RequestExecutionLevel user
AllowSkipFiles off ; all files or none: a silent setup that cannot write one ends with an error
InstallDir "$LOCALAPPDATA\Programs\${ID}"
InstallDirRegKey HKCU "Software\${ID}" "InstallDir"
ManifestDPIAware true
ManifestSupportedOS all
BrandingText "${APP} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${APP}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${APP} installer"
VIAddVersionKey "LegalCopyright" "MIT License"

Var Runs ; 1 while the program is open
Var HasRun ; 1 if it was open when we began

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!ifdef PICTURE
  !define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!endif
!define MUI_ABORTWARNING
!ifdef LICENSE
  !insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!endif
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhereInstalled
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "TradChinese"

LangString NAME ${LANG_ENGLISH} "LEB Wallet"
LangString NAME ${LANG_SIMPCHINESE} "LEB 钱包"
LangString NAME ${LANG_TRADCHINESE} "LEB 錢包"
LangString DESKTOP_SHORTCUT ${LANG_ENGLISH} "Desktop shortcut"
LangString DESKTOP_SHORTCUT ${LANG_SIMPCHINESE} "桌面快捷方式"
LangString DESKTOP_SHORTCUT ${LANG_TRADCHINESE} "桌面捷徑"
LangString NEED64 ${LANG_ENGLISH} "LEB Wallet needs 64-bit Windows 10 or newer."
LangString NEED64 ${LANG_SIMPCHINESE} "LEB 钱包需要 64 位的 Windows 10 或更新版本。"
LangString NEED64 ${LANG_TRADCHINESE} "LEB 錢包需要 64 位元的 Windows 10 或更新版本。"
LangString ENDING ${LANG_ENGLISH} "Asking LEB Wallet, which is open, to end"
LangString ENDING ${LANG_SIMPCHINESE} "LEB 钱包正在运行，正在请它退出"
LangString ENDING ${LANG_TRADCHINESE} "LEB 錢包正在執行，正在請它結束"
LangString STAYS ${LANG_ENGLISH} "LEB Wallet is still open: perhaps a dialog in it waits for you. Your wallet is safe, and nothing was changed. Finish there or quit it from its icon in the tray, then try again."
LangString STAYS ${LANG_SIMPCHINESE} "LEB 钱包还开着：也许里面有一个窗口在等你。你的钱包是安全的，什么都没有改动。请先在那里完成，或从托盘图标退出，再重试。"
LangString STAYS ${LANG_TRADCHINESE} "LEB 錢包還開著：也許裡面有一個視窗在等你。你的錢包是安全的，什麼都沒有改動。請先在那裡完成，或從系統匣圖示結束，再重試。"

; --- A program that is open --------------------------------------------------------------

!macro LookAt FILE
  ; Windows lets nobody write into a program that runs.
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${If} ${Errors}
      StrCpy $Runs 1
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro Ending UN
  Function ${UN}Look
    StrCpy $Runs 0
    !insertmacro LookAt "$INSTDIR\${EXE}"
    !insertmacro LookAt "$INSTDIR\${CONSOLE}"
  FunctionEnd

  Function ${UN}EndProgram
    Call ${UN}Look
    StrCpy $HasRun $Runs
    again:
    ${If} $Runs = 0
      Return
    ${EndIf}
    DetailPrint "$(ENDING)"
    StrCpy $3 3 ; times: one that is only just starting does not hear yet, and counts as not open
    ask:
    nsExec::Exec /TIMEOUT=30000 '"$INSTDIR\${CONSOLE}" --quit'
    Pop $1
    StrCpy $2 4 ; a quarter of a second each: after its last save the process still has to go
    ${If} $1 == 0
      StrCpy $2 12
    ${EndIf}
    ${Do}
      Sleep 250
      Call ${UN}Look
      ${If} $Runs = 0
        Return
      ${EndIf}
      IntOp $2 $2 - 1
    ${LoopUntil} $2 <= 0
    IntOp $3 $3 - 1
    ${If} $1 == 0
    ${AndIf} $3 > 0
      Goto ask
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STAYS)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Abort
  FunctionEnd
!macroend
!insertmacro Ending ""
!insertmacro Ending "un."

; --- Shortcuts ---------------------------------------------------------------------------

!macro RemoveShortcuts FOLDER
  Delete "${FOLDER}\LEB Wallet.lnk"
  Delete "${FOLDER}\LEB 钱包.lnk"
  Delete "${FOLDER}\LEB 錢包.lnk"
!macroend

!macro OpenShortcut
  ; The shortcut $9 as an object: $0, and its properties: $1; both 0 where there is none.
  StrCpy $1 0
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}", .r2)'
    ${If} $2 P<> 0
      ${IPersistFile::Load} $2 '(r9, 2)'
      ${IUnknown::Release} $2 ""
    ${EndIf}
    ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}", .r1)'
  ${EndIf}
!macroend

!macro CloseShortcut
  ${If} $1 P<> 0
    ${IUnknown::Release} $1 ""
  ${EndIf}
  ${If} $0 P<> 0
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

; Gives the shortcut $9 the id that the program tells Windows, see leb_wallet/app/application_id.py.
Function GiveId
  System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
  System::Call '*${SYSSTRUCT_PROPVARIANT}(0)p.r4'
  System::Call '*(&w64 "${APPID}")p.r5'
  !insertmacro OpenShortcut
  ${If} $1 P<> 0
    System::Call '*$4${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r5)'
    ${IPropertyStore::SetValue} $1 '(r3, r4)'
    ${IPropertyStore::Commit} $1 "()"
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}", .r2)'
    ${If} $2 P<> 0
      ${IPersistFile::Save} $2 '(r9, 1)'
      ${IUnknown::Release} $2 ""
    ${EndIf}
  ${EndIf}
  !insertmacro CloseShortcut
  System::Call '*$4${SYSSTRUCT_PROPVARIANT}(0,,p 0)'
  StrCpy $6 ""
  !insertmacro OpenShortcut
  ${If} $1 P<> 0
    ${IPropertyStore::GetValue} $1 '(r3, r4)'
    System::Call '*$4(&i2 .r7, &i6, p .r8)'
    ${If} $7 = ${VT_LPWSTR}
      System::Call '*$8(&w64 .r6)'
    ${EndIf}
    !insertmacro PropVariantClear r4
  ${EndIf}
  !insertmacro CloseShortcut
  System::Free $5
  System::Free $4
  System::Free $3
  ${If} $6 != "${APPID}"
    Call AppendId
  ${EndIf}
FunctionEnd

; The same, written behind the other blocks of the file $9: Wine's shell keeps no properties.
Function AppendId
  InitPluginsDir
  File "/oname=$PLUGINSDIR\id.bin" "${IDBLOCK}"
  ClearErrors
  FileOpen $0 "$9" a
  FileOpen $1 "$PLUGINSDIR\id.bin" r
  FileSeek $0 -4 END ; the end of all blocks, which comes with ours again
  ${Unless} ${Errors}
    ${Do}
      FileReadByte $1 $2
      ${If} ${Errors}
        ${Break}
      ${EndIf}
      FileWriteByte $0 $2
    ${Loop}
  ${EndUnless}
  FileClose $1
  FileClose $0
FunctionEnd

!macro MakeShortcut FOLDER
  !insertmacro RemoveShortcuts "${FOLDER}"
  CreateDirectory "${FOLDER}"
  StrCpy $9 "${FOLDER}\$(NAME).lnk"
  CreateShortcut "$9" "$INSTDIR\${EXE}"
  Call GiveId
!macroend

; --- Installing --------------------------------------------------------------------------

; An update goes where the program is.
Function SkipWhereInstalled
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    Abort
  ${EndIf}
FunctionEnd

Section "-${APP}" SecMain
  Call EndProgram
  ; An upgrade must leave no file of the old version behind.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    RMDir /r "$INSTDIR\_internal"
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${SRC}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro MakeShortcut "$SMPROGRAMS"
  WriteRegStr HKCU "Software\${ID}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNKEY}" "DisplayName" "$(NAME)"
  WriteRegStr HKCU "${UNKEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNKEY}" "Publisher" "LEB Wallet contributors"
  WriteRegStr HKCU "${UNKEY}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${UNKEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNKEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNKEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNKEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNKEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNKEY}" "EstimatedSize" "$0"
SectionEnd

Section /o "$(DESKTOP_SHORTCUT)" SecDesktop
  !insertmacro MakeShortcut "$DESKTOP"
SectionEnd

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(NEED64)" /SD IDOK
    SetErrorLevel 3
    Abort
  ${EndIf}
  ; Who has a shortcut on the desktop keeps it.
  ${If} ${FileExists} "$DESKTOP\LEB *.lnk"
    !insertmacro SelectSection ${SecDesktop}
  ${EndIf}
FunctionEnd

Function .onInstSuccess
  ${If} ${Silent}
  ${AndIf} $HasRun = 1
    Exec '"$INSTDIR\${EXE}" --minimised'
  ${EndIf}
FunctionEnd

; --- Removing ----------------------------------------------------------------------------

Section "Uninstall"
  Call un.EndProgram
  ; By name: who installed into a folder of documents keeps them.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${EXE}"
  Delete "$INSTDIR\${CONSOLE}"
  Delete "$INSTDIR\third-party-licences.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !insertmacro RemoveShortcuts "$SMPROGRAMS"
  !insertmacro RemoveShortcuts "$DESKTOP"
  DeleteRegKey HKCU "${UNKEY}"
  DeleteRegKey HKCU "Software\${ID}"
  ; What the program set up when it was asked to: the start at login, and the check without a window.
  DeleteRegValue HKCU "${RUNKEY}" "${APP}"
  DeleteRegValue HKCU "${APPROVEDKEY}" "${APP}"
  nsExec::Exec 'schtasks /Delete /TN "${TASK}" /F'
  Pop $0
SectionEnd
