#!/usr/bin/env bash
# Shows what a clean-up changed in the built site, which should be nothing: builds a commit (by default HEAD) and the working tree
# at one address on one day, for the web and for a memory stick, and compares every file. Ends with 0 when all bytes are equal.
#   tests/compare-site.sh [COMMIT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly commit=$(git rev-parse --short "${1:-HEAD}")
readonly place=${TMPDIR:-/tmp}/compare-site
readonly before=$place/$commit
export URL=https://compare.example/ REPOSITORY_URL=https://compare.example/repository DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

# build SOURCE TARGET: both editions of the source's own content by the source's own generator.
build() {
  local program="$2/program"
  dotnet build "$1/generator" -c Debug -v q -o "$program" >/dev/null
  for edition in web offline; do
    (cd "$1" && dotnet "$program/Generator.dll" build --edition $edition --output "$2/$edition" >/dev/null)
  done
  rm -rf "$program"
}

if [ ! -d "$before/offline" ]; then
  rm -rf "$before" "$place/source"
  git worktree prune
  git worktree add -f --detach "$place/source" "$commit" >/dev/null 2>&1
  build "$place/source" "$before"
  git worktree remove --force "$place/source"
fi
rm -rf "$place/now"
build . "$place/now"

if diff -rq "$before" "$place/now"; then
  printf 'Both editions are byte for byte those of %s: %s files.\n' "$commit" "$(find "$place/now" -type f | wc -l)"
else
  printf 'The site differs from that of %s; compare the files with: diff -r %s %s\n' "$commit" "$before" "$place/now" >&2
  exit 1
fi
