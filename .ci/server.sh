# Sourced by ./dossierkluis: Payara Micro, unpacked beside the build, and the archive of its classes,
# with which Java starts it in less time. Both belong to one Java and one build; what does not fit
# is made anew, and what cannot be made is done without.

payara=$here/web-module/target/payara
micro=$payara/payara-micro.jar
server=$payara/server
archive=$payara/classes.jsa

changed() { date -r "$1" +%s%N; }

# Java takes classes from an archive only if their jars lie where they lay, unchanged: they are
# unpacked once, and not into the folder of one start.
unpack_server() {
  local new
  if is_unpacked; then
    return
  fi
  new=$(mktemp -d "$payara/server.XXXXXX") &&
    java -jar "$micro" --rootdir "$new" --outputlauncher >/dev/null 2>&1 &&
    (cd "$new" && jar xf launch-micro.jar META-INF/MANIFEST.MF) &&
    server_options <"$new/META-INF/MANIFEST.MF" >"$new/options" &&
    changed "$micro" >"$new/made-of" &&
    rm -rf "$server" && mv "$new" "$server"
}

is_unpacked() { [ "$(cat "$server/made-of" 2>/dev/null)" = "$(changed "$micro")" ]; }

# What the manifest opens to Payara when it is started as a jar.
server_options() {
  awk '
    { sub(/\r$/, "") }
    /^ / { value[name] = value[name] substr($0, 2); next }
    { name = $1; value[name] = substr($0, length(name) + 2) }
    function tell(option, all,   each, i, n) {
      n = split(value[all], each, " ")
      for (i = 1; i <= n; i++) print option "=" each[i] "=ALL-UNNAMED"
    }
    END { tell("--add-exports", "Add-Exports:"); tell("--add-opens", "Add-Opens:") }'
}

# The settings that a root folder begins with; all else in it is of one start only.
make_root() {
  mkdir -p "$1"
  (cd "$server" && cp -R META-INF config docroot lib "$1")
}

# What an archive fits: this Java, this Payara, this product, and nothing changed in the archive.
archive_fits() {
  java -version 2>&1
  changed "$micro"
  changed "$war"
  cksum <"$1"
}

archive_is_good() {
  [ -f "$archive" ] && [ "$(cat "$archive.fits" 2>/dev/null)" = "$(archive_fits "$archive")" ]
}

# Makes the archive with a server of its own, on folders that go away again and when nothing else
# wants the processors. Ends when the server ends that it came with, whose process is given.
make_archive() {
  local scratch new
  kill -0 "$1" 2>/dev/null || return 0
  scratch=$(mktemp -d "$payara/scratch.XXXXXX")
  # shellcheck disable=SC2064
  trap "rm -rf '$scratch'" EXIT
  new=$scratch/classes.jsa
  run_for_archive "$1" "$scratch" "$new"
  if [ -s "$new" ]; then
    archive_fits "$new" >"$new.fits"
    mv "$new" "$archive"
    mv "$new.fits" "$archive.fits"
  fi
}

run_for_archive() {
  local with=$1 port child
  port=$(free_port)
  start_for_archive "$2" "$3" >/dev/null 2>&1 </dev/null &
  child=$!
  while kill -0 "$child" 2>/dev/null; do
    if ! kill -0 "$with" 2>/dev/null; then
      kill -KILL "$child"
      return 1
    fi
    if answers; then
      kill -TERM "$child"
    fi
    sleep 0.5
  done
}

# The demo uses more of the classes than an empty practice. Options of whoever starts are not meant
# for it.
start_for_archive() {
  unset DOSSIERKLUIS_JAVA_OPTS DOSSIERKLUIS_SERVER_OPTS
  data=$1 keys=$1/keys demo=true
  mkdir -p "$data/run/tmp" "$data/logs" "$data/db"
  write_server_settings
  server_command -XX:ArchiveClassesAtExit="$2"
  exec nice -n 19 "${command[@]}"
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 8<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  printf '%s\n' "$port"
}
