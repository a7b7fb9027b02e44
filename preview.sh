#!/usr/bin/env bash
# Shows the site while you write: double-click it, or run ./preview.sh. What follows goes to the preview, such as --port 9000.
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
if ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
  printf 'The preview needs the .NET 10 SDK, and this machine has none. It is free, from Microsoft:\n'
  printf '  1. open https://dotnet.microsoft.com/download/dotnet/10.0\n  2. take the SDK (not the runtime) for your system, and install it\n'
  printf '  3. start this again\n'
  [ -t 0 ] && read -r -p 'Press Enter to close. '
  exit 2
fi
exec dotnet run --project generator -- preview "$@"
