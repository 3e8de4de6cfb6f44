@echo off
rem Plain ASCII: Chinese messages come from Node, or from a file.
setlocal
set "NODE=%~dp0node.exe"
if exist "%NODE%" goto :run
set "NODE=node"
where node >nul 2>nul
if errorlevel 1 goto :without

:run
"%NODE%" "%~dp0bin\summarize.js" %*
exit /b %errorlevel%

:without
for /f "tokens=2 delims=:." %%c in ('chcp') do set "PAGE=%%c"
chcp 65001 >nul
type "%~dp0bin\no-node.txt" 1>&2
chcp %PAGE% >nul
exit /b 2
