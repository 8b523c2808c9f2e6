#!/bin/sh
# build-dmg.sh APP OUT.dmg: signs the bundle and packs it into a disk image. Runs on macOS only; it has not run yet.
# MACOS_IDENTITY ("Developer ID Application: …") signs. NOTARY_PROFILE, a profile of notarytool, in NOTARY_KEYCHAIN if
# that is set, has it notarised by Apple. Without the first the signature is ad hoc, which Apple's processors ask for:
# users then allow the program in System Settings > Privacy & Security the first time.
set -eu
app=$1 out=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
identity=${MACOS_IDENTITY:-}
if [ -z "$identity" ]; then
    echo "MACOS_IDENTITY is not set: signing ad hoc, and Apple is not asked" >&2
    codesign --force --deep --sign - "$app"
else
    codesign --force --deep --options runtime --timestamp --entitlements "$here/entitlements.plist" --sign "$identity" "$app"
fi
codesign --verify --deep --strict "$app"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "LEB Wallet" -srcfolder "$stage" -fs HFS+ -format UDZO -imagekey zlib-level=9 -ov "$out"
[ -n "$identity" ] || exit 0
codesign --timestamp --sign "$identity" "$out"
if [ -z "${NOTARY_PROFILE:-}" ]; then
    echo "NOTARY_PROFILE is not set: Apple is not asked" >&2
    exit 0
fi
xcrun notarytool submit "$out" --keychain-profile "$NOTARY_PROFILE" ${NOTARY_KEYCHAIN:+--keychain "$NOTARY_KEYCHAIN"} --wait
xcrun stapler staple "$out"
