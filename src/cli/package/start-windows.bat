@echo off
rem Serves the folder "site" on this machine alone and opens it.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0start.ps1"
pause
