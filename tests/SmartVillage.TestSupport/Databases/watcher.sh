# Runs one private MariaDB and outlives neither its owner nor the server. Arguments: folder, mariadb-install-db, then the
# command line of mariadbd. Standard input is a pipe whose other end only the owner holds: it closes when the owner is done,
# and also when the owner was killed in the middle.
folder=$1
install=$2
shift 2
trap '' HUP INT QUIT
exec 3<&0 </dev/null >/dev/null 2>&1

stop=
server=
trap 'stop=1; [ -z "$server" ] || kill "$server"' TERM
(
  trap '' TERM
  read -r line <&3
  # Repeated, because a signal that arrives just before `wait` does not end it; the last resort is for a server that hangs.
  tries=0
  while [ "$tries" -lt 300 ] && kill -TERM $$; do
    sleep 0.1
    tries=$((tries + 1))
  done
  [ "$tries" -lt 300 ] || kill -KILL "$(cat "$folder/server.pid")"
) &
guard=$!
exec 3<&-

# MariaDB refuses to run as root unless told to; an ordinary user must not name an account.
account=
[ "$(id -u)" != 0 ] || account=--user=root
"$install" --no-defaults $account --datadir="$folder/data" --auth-root-authentication-method=normal --skip-test-db \
  --innodb-log-file-size=16M >"$folder/install.log" 2>&1
code=$?

if [ "$code" = 0 ] && [ -z "$stop" ]; then
  "$@" $account >"$folder/server.log" 2>&1 &
  server=$!
  echo "$server" >"$folder/server.pid"
  while kill -0 "$server"; do
    wait "$server"
    code=$?
  done
fi
# The owner reads the logs of a server that ended by itself, so the folder stays until the owner lets go.
echo "$code" >"$folder/exited"
while [ -z "$stop" ]; do
  wait "$guard"
done
rm -rf -- "$folder"
