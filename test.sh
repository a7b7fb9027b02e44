#!/usr/bin/env bash
# The one test command: installs what the tests need where it is missing, builds, checks the format, runs every test.
# What follows on the command line goes to "dotnet test", for example: ./test.sh --filter Preview
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
readonly solution=CopToolkitSite.sln

say() { printf '\n== %s\n' "$*"; }

give_up() {
  printf '%s\n' "$*" >&2
  exit 1
}

# A browser counts when it starts; some systems ship a stand-in that only asks to be replaced.
works() { "$1" --version >/dev/null 2>&1; }

find_chromium() {
  local name path
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    if path=$(command -v "$name") && works "$path"; then
      export CHROMIUM=$path
      return
    fi
  done
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# The headless shell is the same engine without the windows, and runs the tests in a third of the time.
install_chromium_from_packages() {
  local package
  command -v apt-get >/dev/null || return 1
  as_root true 2>/dev/null || return 1
  say "Installing Chromium from the system's packages"
  as_root apt-get update -q || return 1
  for package in chromium-headless-shell chromium; do
    if as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$package" && find_chromium; then return; fi
  done
  return 1
}

# The driver that comes with the tests installs the build of Chromium that it knows best; done already, it does nothing.
install_chromium_from_playwright() {
  local driver=tests/Browser.Tests/bin/Debug/net10.0/.playwright node
  for node in "$driver"/node/*/node; do
    if [ -x "$node" ]; then
      say "Installing Playwright's Chromium"
      "$node" "$driver/package/cli.js" install chromium
      return
    fi
  done
  return 1
}

# The sum of one counter over the results of all projects.
count() {
  cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }' || true
}

command -v dotnet >/dev/null || give_up "The .NET 10 SDK is needed and there is no dotnet on the PATH: install it from https://dotnet.microsoft.com/download and run this again."
if [ -n "${CHROMIUM:-}" ] && ! works "$CHROMIUM"; then
  give_up "CHROMIUM names $CHROMIUM, which does not start: name the program of a Chromium, or leave CHROMIUM unset and one is found or installed."
fi

needs_browser=
if [ -z "${CHROMIUM:-}" ] && ! find_chromium && ! install_chromium_from_packages; then needs_browser=yes; fi

say "Restoring"
dotnet restore "$solution" --locked-mode -v q
say "Building"
dotnet build "$solution" --no-restore -v q
if [ -n "$needs_browser" ] && ! install_chromium_from_playwright; then
  give_up "The browser tests need a Chromium, and neither the system's packages nor Playwright's installer could bring one: install Chromium yourself, name its program in the environment variable CHROMIUM and run this again."
fi

say "Checking the format"
dotnet format "$solution" --verify-no-changes --no-restore

say "Testing"
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
dotnet test "$solution" --no-build -m:1 --logger "trx;LogFilePrefix=tests" --results-directory "$results" "$@" || status=$?

passed=$(count passed)
# A test that is skipped, because a program that it needs is not there, is in the total and was not executed.
executed=$(count executed)
failed=$((executed - passed))
skipped=$(($(count total) - executed))
if [ "$passed" = 0 ] && [ "$failed" = 0 ]; then
  printf 'No test ran.\n'
  status=1
fi
[ "$failed" = 0 ] || status=1
[ "$status" = 0 ] || [ "$failed" != 0 ] || printf 'The tests did not come to their end.\n'
printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
exit "$status"
