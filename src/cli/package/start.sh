#!/bin/sh
# Serves the folder "site" on this machine alone and opens it. Takes the first of the servers that the system has.
cd "$(dirname "$0")" || exit 1
port="${PORT:-8124}"
address="http://localhost:$port/"
start="$PWD/$(basename "$0")"

open_browser() {
  if command -v xdg-open >/dev/null 2>&1; then xdg-open "$address" >/dev/null 2>&1
  elif command -v open >/dev/null 2>&1; then open "$address"; fi
}

# Runs a server until it ends, and says what to do where it cannot go on.
serve() {
  "$@" &
  server=$!
  trap 'kill "$server" 2>/dev/null; exit 0' INT TERM HUP
  if [ -z "$NO_BROWSER" ]; then
    sleep 1
    kill -0 "$server" 2>/dev/null && open_browser &
  fi
  wait "$server" && exit 0
  echo "The server has stopped. If port $port is in use: close the other program, or type: PORT=8125 sh \"$start\"" >&2
  echo "Le serveur s'est arrêté. Si le port $port est pris : fermez l'autre programme, ou tapez : PORT=8125 sh \"$start\"" >&2
  echo "توقف الخادم. إن كان المنفذ $port مشغولا فأغلق البرنامج الآخر، أو اكتب: PORT=8125 sh \"$start\"" >&2
  exit 1
}

echo "Miqyas · مقياس: $address   (Ctrl+C)"
# macOS has ruby with its server; its python3 may be a stub that asks to install developer tools.
if command -v ruby >/dev/null 2>&1 && ruby -rwebrick -e 1 2>/dev/null; then
  serve ruby -run -e httpd site --port="$port" --bind-address=127.0.0.1
elif command -v python3 >/dev/null 2>&1 && python3 -c 1 2>/dev/null; then
  serve python3 -m http.server "$port" --bind 127.0.0.1 --directory site
elif command -v node >/dev/null 2>&1; then
  serve env PORT="$port" node serve.mjs
elif command -v php >/dev/null 2>&1; then
  serve php -S "127.0.0.1:$port" -t site route.php
fi
echo "No python3, ruby, node or php on this machine: install one of them, or copy the folder site to any web server." >&2
echo "Ni python3, ni ruby, ni node, ni php sur cette machine : installez l'un d'eux, ou copiez le dossier site sur un serveur web." >&2
echo "لا يوجد python3 ولا ruby ولا node ولا php: ثبّت واحدا منها، أو انسخ المجلد site إلى أي خادم ويب." >&2
exit 1
