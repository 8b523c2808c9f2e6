; The installer for Windows, made by `python packaging/build.py windows`, on Windows or on Linux:
;   makensis -DVERSION=0.1.0 -DSRC=<tree to install> -DOUT=<setup> -DICON=<.ico> -DLICENSE=<text> leb-wallet.nsi
; 64-bit, for one user, without administrator's rights. Silent: /S   another folder: /D=C:\path (the last argument)
; The user's wallet (%LOCALAPPDATA%\leb-wallet) is never touched.
Unicode true
Target amd64-unicode
!ifndef VERSION
  !error "give -DVERSION=x.y.z"
!endif
!ifndef SRC
  !error "give -DSRC=tree"
!endif
!ifndef OUT
  !define OUT "leb-wallet-${VERSION}-win64-setup.exe"
!endif
!ifndef EXE
  !define EXE "leb-wallet.exe"
!endif
!define APP "LEB Wallet"
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

Name "${APP}"
OutFile "${OUT}"
RequestExecutionLevel user
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

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_WELCOME
!ifdef LICENSE
  !insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!endif
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

LangString DESC_DESKTOP ${LANG_ENGLISH} "Desktop shortcut"
LangString DESC_DESKTOP ${LANG_SIMPCHINESE} "桌面快捷方式"
LangString DESC_DESKTOP ${LANG_TRADCHINESE} "桌面捷徑"
LangString NEED64 ${LANG_ENGLISH} "${APP} needs 64-bit Windows 10 or newer."
LangString NEED64 ${LANG_SIMPCHINESE} "${APP} 需要 64 位 Windows 10 或更新版本。"
LangString NEED64 ${LANG_TRADCHINESE} "${APP} 需要 64 位元 Windows 10 或更新版本。"
LangString RUNNING ${LANG_ENGLISH} "${APP} is running, perhaps in the tray only. Please quit it there, then try again."
LangString RUNNING ${LANG_SIMPCHINESE} "${APP} 正在运行，也许只在托盘里。请先从托盘退出，再重试。"
LangString RUNNING ${LANG_TRADCHINESE} "${APP} 正在執行，也許只在系統匣裡。請先從系統匣結束，再重試。"

!macro CheckRunning UN
  ; A running program cannot be opened for appending.
  ${If} ${FileExists} "$INSTDIR\${EXE}"
    retry${UN}:
    ClearErrors
    FileOpen $0 "$INSTDIR\${EXE}" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY retry${UN}
      SetErrorLevel 2
      Abort
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(NEED64)" /SD IDOK
    SetErrorLevel 3
    Abort
  ${EndIf}
FunctionEnd

Section "-${APP}" SecMain
  !insertmacro CheckRunning ""
  ; An upgrade must leave no file of the old version behind.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    RMDir /r "$INSTDIR\_internal"
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${SRC}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateDirectory "$SMPROGRAMS"
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "Software\${ID}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNKEY}" "DisplayName" "${APP}"
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

Section /o "$(DESC_DESKTOP)" SecDesktop
  CreateShortcut "$DESKTOP\${APP}.lnk" "$INSTDIR\${EXE}"
SectionEnd

Section "Uninstall"
  !insertmacro CheckRunning "un"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\*.*"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${APP}.lnk"
  Delete "$DESKTOP\${APP}.lnk"
  DeleteRegKey HKCU "${UNKEY}"
  DeleteRegKey HKCU "Software\${ID}"
  ; What the program set up when it was asked to: the start at login, and the check without a window.
  DeleteRegValue HKCU "${RUNKEY}" "${APP}"
  DeleteRegValue HKCU "${APPROVEDKEY}" "${APP}"
  nsExec::Exec 'schtasks /Delete /TN "${TASK}" /F'
  Pop $0
SectionEnd
