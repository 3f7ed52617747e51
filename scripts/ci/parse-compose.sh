#!/usr/bin/env bash
# Has a compose parser read docker-compose.yml: Docker's own if it is here, else Debian's docker-compose.
# Neither needs a Docker engine. Without a parser this fails: unread is not valid.
set -euo pipefail
cd "$(dirname "$0")/../.."

if docker compose version >/dev/null 2>&1; then
  parser=(docker compose)
elif command -v docker-compose >/dev/null; then
  parser=(docker-compose)
else
  echo "No compose parser: neither docker compose nor docker-compose is installed." >&2
  exit 1
fi
"${parser[@]}" -f docker-compose.yml config >/dev/null
echo "docker-compose.yml is read by $("${parser[@]}" version --short 2>/dev/null | sed "s/^/${parser[*]} /")."
