#!/usr/bin/env bash
# Breaks each guard of tests/guards.txt once, in a copy of the project, and says which of them no test misses.
# By hand, or weekly: it takes about half a minute a guard. With a word, only guards whose line holds it: tests/break-guards.sh zip
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z | xargs -0 cp --parents -t "$copy"
cd "$copy"
git init -q
export MSBUILDDISABLENODEREUSE=1 DOTNET_NOLOGO=1
dotnet build CopToolkitSite.sln -v q >/dev/null

broken=0 missed=0
while IFS= read -r line; do
  case $line in ''|'#'*) continue ;; *"${1:-}"*) ;; *) continue ;; esac
  broken=$((broken + 1))
  # Gives the file and the tests, and breaks the guard; what stands between the bars is taken as it is.
  file=
  read -r file tests < <(GUARD=$line python3 - <<'PYTHON'
import os, re
file, before, after, tests = [part.strip().replace("\\|", "|").replace("\\n", "\n") for part in re.split(r"(?<!\\)\|", os.environ["GUARD"])]
text = open(file, encoding="utf-8").read()
if text.count(before) != 1:
    raise SystemExit(f"{file}: the guard stands there {text.count(before)} times: {before}")
open(file + ".whole", "w", encoding="utf-8").write(text)
open(file, "w", encoding="utf-8").write(text.replace(before, after))
print(file, tests)
PYTHON
  ) || true
  if [ -z "$file" ]; then
    missed=$((missed + 1))
    continue
  fi
  project=Generator.Tests
  case $tests in *:*) project=${tests%%:*} tests=${tests#*:} ;; esac
  if ! dotnet build "tests/$project" --no-restore -v q -p:TreatWarningsAsErrors=false >/dev/null 2>&1; then
    printf 'cannot be broken so: %s\n' "$line"
    missed=$((missed + 1))
  elif dotnet test "tests/$project" --no-build -v q --filter "FullyQualifiedName~$tests" >/dev/null 2>&1; then
    printf 'nobody noticed: %s\n' "$line"
    missed=$((missed + 1))
  else
    printf '.'
  fi
  mv "$file.whole" "$file"
done < tests/guards.txt

printf '\n%s guards broken, %s noticed\n' "$broken" "$((broken - missed))"
[ "$missed" = 0 ]
