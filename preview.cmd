@echo off
rem Shows the site while you write: double-click it. What follows goes to the preview, such as --port 9000.
cd /d "%~dp0"
dotnet --list-sdks 2>nul | findstr /b "10." >nul
if errorlevel 1 (
  echo The preview needs the .NET 10 SDK, and this machine has none. It is free, from Microsoft:
  echo   1. open https://dotnet.microsoft.com/download/dotnet/10.0
  echo   2. take the SDK, not the runtime, for Windows, and install it
  echo   3. start this again
  pause
  exit /b 2
)
dotnet run --project generator -- preview %*
if errorlevel 1 pause
