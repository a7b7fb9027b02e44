#!/usr/bin/env bash
# Makes the files of a release in release/: the site, the copy for a memory stick, a bill of materials of the generator in the
# format CycloneDX, and the SHA-256 of each. What follows goes to the builds, such as --url https://toolkit.example/
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

rm -rf release
mkdir release
dotnet run --project generator --configuration Release -- build --output release/site "$@"
dotnet run --project generator --configuration Release -- build --edition offline --output release/offline "$@"
tar --sort=name --mtime=1980-01-01 --owner=0 --group=0 --numeric-owner -C release -czf release/site.tar.gz site
mv release/offline/*.zip release/
dotnet tool restore
dotnet tool run dotnet-CycloneDX generator/Generator.csproj --output release --output-format Json --filename bill-of-materials.json \
  --no-serial-number
rm -rf release/site release/offline
(cd release && sha256sum -- * > SHA256SUMS)
cat release/SHA256SUMS
