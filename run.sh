#!/usr/bin/env bash
# The one way in: ./run.sh VERB …  builds when it must, picks a JDK and runs the verb in the caller's folder.
#
#   ./run.sh --help            the verbs of the product
#   ./run.sh simulator …       a switch to rehearse with
#   ./run.sh test …            the whole test suite (arguments go to Maven)
#   ./run.sh test --contrary   all stories of the suite with the other simulated switch, which hears a part of them in the suite
#   ./run.sh torture [N] [SEED]  kills the program N times (50) at random instants, and compares what is left
#   ./run.sh torture --stops [N] [SEED]  asks it N times (100) to stop instead
#   ./run.sh fuzz [N] [SEED]   feeds N damaged files and answers (10000), and counts what became of them
#   ./run.sh bench [--quick]   measures it against the guide's shell loop and a bare client (--help has the options)
#   ./run.sh build             builds although nothing changed
#
# JAVA_HOME chooses the JDK (17 or newer), VSXI_HEAP the heap (256m, simulator 1g), JAVA_OPTS adds options of the JVM.
set -euo pipefail

oldest_java=17
builds_kept=3           # older ones may still be in use by a running verb

# A stop before the JVM hears signals itself; exec gives them back their usual meaning.
case ${1:-} in
  test | torture | bench | build | simulator) ;;
  *) trap 'say "stopped in order before anything was done"; exit 5' INT TERM HUP ;;
esac

say() { printf '%s\n' "$*" >&2; }
fail() { say "run.sh: $*"; exit 1; }

# ---- where we are: also through symbolic links, without GNU readlink -f
script=${BASH_SOURCE[0]}
while [ -L "$script" ]; do
  folder=$(cd -P "$(dirname "$script")" && pwd)
  script=$(readlink "$script")
  case $script in /*) ;; *) script=$folder/$script ;; esac
done
root=$(cd -P "$(dirname "$script")" && pwd)
builds=$root/.build

# ---- letters: in the C locale a JVM can neither open "Größe.csv" nor read a password with an umlaut from the environment
case $(locale charmap 2> /dev/null) in
  UTF-8 | utf8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# ---- a JDK
major_of() { # the release file spares the start of a JVM
  local version=''
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release")
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  version=${version#1.}
  printf '%s' "${version%%[!0-9]*}"
}

fits() {
  local major
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  major=$(major_of "$1")
  [ "${major:-0}" -ge "$oldest_java" ]
}

home_of_java_on_path() {
  local java link
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    link=$(readlink "$java")
    case $link in /*) java=$link ;; *) java=$(dirname "$java")/$link ;; esac
  done
  (cd -P "$(dirname "$java")/.." && pwd)
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(home_of_java_on_path)" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$home" ] && fits "$home"; then
      if [ "$home" != "${JAVA_HOME:-$home}" ]; then
        say "run.sh: JAVA_HOME=$JAVA_HOME is no JDK $oldest_java or newer; $home is taken instead"
      fi
      printf '%s' "$home"
      return
    fi
  done
  say "run.sh: no JDK $oldest_java or newer found (with javac; a JRE is not enough)."
  say "  looked at JAVA_HOME=${JAVA_HOME:-(not set)}, at the java on the PATH: $(command -v java || echo none), and in the usual folders"
  fail "install one (Debian, Ubuntu: apt-get install openjdk-17-jdk; macOS: brew install openjdk@17) or set JAVA_HOME"
}

# ---- building
maven() {
  local mvn
  mvn=$(command -v mvn) || mvn=$root/mvnw
  export MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}
  (cd "$root" && exec "$mvn" -B -ntp "$@")
}

if command -v sha256sum > /dev/null; then sha256=(sha256sum); else sha256=(shasum -a 256); fi

key_of_sources() { # names and contents of sources, the JDK, and the folder, which archives remember: src/main makes the jars
  (
    cd "$root"
    {
      printf '%s\n' "$root" "$JAVA_HOME"
      cat "$JAVA_HOME/release" 2> /dev/null || "$JAVA_HOME/bin/java" -version 2>&1
      find pom.xml ./*/pom.xml ./*/"$1" -type f | LC_ALL=C sort | tr '\n' '\0' | xargs -0 "${sha256[@]}"
    } | "${sha256[@]}" | cut -c 1-16
  )
}

# Nothing changed since the last look: then the key is what it was. Removed files show in their folders. Whoever may not
# write there looks at everything again.
key_of_build() {
  local stamp=$builds/stamp place seen='' key='' look
  place="$root|$(cd -P "$JAVA_HOME" && pwd)" # what is behind a link may be another JDK today
  if [ -r "$stamp" ]; then { read -r seen && read -r key; } < "$stamp" || true; fi
  if [ "$seen" != "$place" ] || changed_since "$stamp"; then
    look=$(mktemp "$builds/look.XXXXXX" 2> /dev/null) || look=''
    key=$(key_of_sources src/main) || return 1
    if [ -n "$look" ]; then
      # it is as old as the look, not as the hash that came after it
      printf '%s\n' "$place" "$key" > "$look.key" && touch -r "$look" "$look.key" && mv -f "$look.key" "$stamp"
      rm -f "$look"
    fi
  fi
  printf '%s' "$key"
}

changed_since() { # also when nobody can tell
  local changed
  changed=$(cd "$root" && find pom.xml ./*/pom.xml ./*/src/main "$JAVA_HOME/release" -cnewer "$1" -print -quit 2> /dev/null) ||
    return 0
  [ -n "$changed" ]
}

flags_of() { # the full compiler for both: the first one has no fast AES, and TLS would cost more than all the rest
  local ciphers=com.sun.crypto.provider digests=sun.security.provider
  if [ "$1" = product ]; then
    # A run is over before the full compiler has paid for most of what it would like to compile and inline, and what the first
    # one would note down for it costs more than it brings. Blocks of ciphers are counted by the million; and the few methods
    # in which the full compiler puts the processor's own instructions come first, kept apart so that they are met as such.
    flags=("-Xmx${VSXI_HEAP:-256m}" -XX:FreqInlineSize=60 -XX:-C1UpdateMethodData
      -XX:Tier4InvocationThreshold=250000 -XX:Tier4MinInvocationThreshold=30000
      -XX:Tier4CompileThreshold=750000 -XX:Tier4BackEdgeThreshold=2000000 -XX:CompileCommand=quiet)
    compile_sooner 0.2 "$ciphers.*::*"
    compile_sooner 0.0002 "$ciphers.GHASH::update" "$ciphers.CounterMode::crypt" "$ciphers.GaloisCounterMode::implGCMCrypt" \
      "$digests.SHA2::implCompress" "$digests.DigestBase::implCompressMultiBlock0"
    flags+=("-XX:CompileCommand=dontinline,$ciphers.CounterMode::crypt")
  else
    flags=("-Xmx${VSXI_HEAP:-1g}")
  fi
  case ${JAVA_OPTS:-} in *-XX:+Use*GC*) ;; *) flags+=(-XX:+UseSerialGC) ;; esac
}

compile_sooner() { # part of the usual thresholds, methods; what is said last counts
  local part=$1 method
  shift
  for method in "$@"; do flags+=("-XX:CompileCommand=CompileThresholdScaling,$method,$part"); done
}

is_over_soon() { # before the full compiler has made up for its own time; nothing is deciphered
  case ${1:-}:${!#} in validate:* | sample:* | help:* | status:* | *:-h | *:--help | *:-V | *:--version) ;; *) return 1 ;; esac
}

# Plain jars with a class path in the manifest: a class-data archive cannot look into Boot's nested ones.
# Every step is chained: bash ignores set -e in whatever is called from a condition.
unpack() {
  local nested=$root/$1 folder=$2 jar=$JAVA_HOME/bin/jar
  mkdir -p "$folder" &&
    (
      cd "$folder" &&
        "$jar" xf "$nested" BOOT-INF/lib BOOT-INF/classpath.idx META-INF/MANIFEST.MF &&
        mv BOOT-INF/lib lib &&
        cp "${nested%-app.jar}.jar" app.jar &&
        manifest_of_plain_jar > manifest.txt &&
        "$jar" ufm app.jar manifest.txt &&
        rm -rf BOOT-INF META-INF manifest.txt
    )
}

manifest_of_plain_jar() {
  sed -n 's/^Start-Class:/Main-Class:/p' META-INF/MANIFEST.MF | tr -d '\r'
  printf 'Class-Path: \n'
  sed -n 's,^- "BOOT-INF/\(lib/[^"]*\)".*,  \1,p' BOOT-INF/classpath.idx
}

# A migration to a simulator loads the classes that make later starts of both fast. Archives remember absolute paths, hence
# after the rename; without an archive all works, only slower. Without a simulator it ends at its first request: no such
# host can exist (RFC 2606). The product's archive is made from lists: one that a program writes when it ends has no class
# file of the age of picocli's.
train() {
  local place=$build/training part
  mkdir -p "$place"
  (cd "$place" && rehearse "$place" && archive_lists "$place") < /dev/null || true
  rm -rf "$place"
  for part in product simulator; do
    if [ -s "$build/$part/app.jsa.new" ]; then mv -f "$build/$part/app.jsa.new" "$build/$part/app.jsa"; fi
  done
  : > "$build/trained"
}

rehearse() {
  local place=$1 ready=$1/ready.properties simulator url=https://switch.invalid:8888 fingerprint
  fingerprint=$(printf '0%.0s' {1..64})
  export VSXI_USER=training VSXI_PASSWORD=training
  rehearsing simulator -XX:ArchiveClassesAtExit="$build/simulator/app.jsa.new"
  "${java[@]}" --port 0 --tls-folder "$place" --ready-file "$ready" &
  simulator=$!
  for _ in {1..300}; do
    if [ -s "$ready" ] || ! kill -0 "$simulator" 2> /dev/null; then break; fi
    sleep 0.1
  done
  if [ -s "$ready" ]; then
    url=$(sed -n 's/^url=//p' "$ready")
    fingerprint=$(sed -n 's/^fingerprint=//p' "$ready")
  fi
  rehearsing product -XX:DumpLoadedClassList="$place/help.list"
  "${java[@]}" --help
  rehearsing product -XX:DumpLoadedClassList="$place/migrate.list"
  VSXI_BULK_SWITCH_TLS_FINGERPRINT=$fingerprint "${java[@]}" migrate "$root/sample-data/customers-12.csv" \
    --settings "$root/sample-data/vsxi-bulk.yml" --switch "$url" --state "$place" --reports "$place" || true
  kill "$simulator" 2> /dev/null
  wait "$simulator" || true
}

rehearsing() { # java as it is started for a part, with an option that remembers its classes
  flags_of "$1"
  java=("$JAVA_HOME/bin/java" "${flags[@]}" -Xlog:disable "$2" -Dvsxibulk.home="$root" -jar "$build/$1/app.jar")
}

archive_lists() {
  # newer JDKs number the classes of each list, and the numbers of two lists are not the same
  awk '{ sub(/ id: [0-9]+$/, "") } !seen[$0]++' "$1"/*.list > "$1/classes" &&
    "$JAVA_HOME/bin/java" -Xshare:dump -Xlog:disable -XX:SharedClassListFile="$1/classes" \
      -XX:SharedArchiveFile="$build/product/app.jsa.new" -cp "$build/product/app.jar"
}

make_build() {
  local log=$builds/build.log
  temporary=$builds/new.$$
  trap 'rm -rf "$temporary"' EXIT
  say "Building vsxi-bulk (once; later starts are quick) …"
  if ! {
    maven -q -Dmaven.test.skip=true package < /dev/null &&
      unpack batch-job/target/vsxi-bulk-app.jar "$temporary/product" &&
      unpack vsxi-simulator/target/vsxi-simulator-app.jar "$temporary/simulator"
  } > "$log" 2>&1; then
    tail -n 40 "$log" >&2
    fail "the build failed; the whole log is $log"
  fi
  if [ -d "$build" ]; then mv "$build" "$temporary/replaced"; fi
  mv "$temporary" "$build"
  rm -rf "$build/replaced"
  train >> "$log" 2>&1
  forget_old_builds
}

forget_old_builds() {
  local old
  # shellcheck disable=SC2012 # the names are our own hex keys
  (cd "$builds" && ls -dt -- */ | tail -n +$((builds_kept + 1))) | while IFS= read -r old; do
    case $old in lock.d/ | new.*) ;; *) rm -rf "${builds:?}/${old%/}" ;; esac
  done
}

waiting="waiting for another start's build …"
locked() { # two first starts at once: the second waits and finds the first one's build
  if command -v flock > /dev/null; then
    (
      flock -n 9 || { say "$waiting" && flock 9; }
      "$@"
    ) 9> "$builds/lock"
    return
  fi
  until mkdir "$builds/lock.d" 2> /dev/null; do
    if [ -n "$waiting" ]; then say "$waiting"; fi
    waiting=''
    kill -0 "$(cat "$builds/lock.d/pid" 2> /dev/null || echo $$)" 2> /dev/null || rm -rf "$builds/lock.d"
    sleep 0.2
  done
  echo $$ > "$builds/lock.d/pid"
  local code=0
  ("$@") || code=$?
  rm -rf "$builds/lock.d"
  return "$code"
}

build_unless_there() {
  if [ ! -d "$build" ]; then
    make_build
  elif [ ! -e "$build/trained" ]; then
    say "The last build was broken off; finishing it …"
    train >> "$builds/build.log" 2>&1
  fi
}

is_whole() { [ -e "$build/trained" ] || { [ -d "$build" ] && [ ! -w "$build" ]; }; }

# ---- tools among the tests: they use the simulator and the acceptance harness as a library
harness() { # a main class and its arguments
  local main=$1 class_path
  shift
  class_path=$builds/harness-$(key_of_sources src)
  if [ ! -s "$class_path" ] || [ ! -d "$root/batch-job/target/test-classes" ]; then locked make_harness "$class_path"; fi
  cd "$root/batch-job"
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC ${harness_heap:+"-Xmx$harness_heap"} -cp "target/test-classes:target/classes:$(cat "$class_path")" "org.vsxibulk.$main" "$@"
}

make_harness() {
  local log=$builds/build.log
  say "Compiling the tests (once) …"
  rm -f "$builds"/harness-*
  if ! maven -q -pl batch-job -am test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath \
    < /dev/null > "$log" 2>&1; then
    tail -n 40 "$log" >&2
    fail "the tests could not be compiled; the whole log is $log"
  fi
  mv "$root/batch-job/target/test.classpath" "$1"
}

# ---- what to do
JAVA_HOME=$(find_jdk)
export JAVA_HOME
verb=${1:-}
case "$verb ${2:-}" in # bench knows its own
  "test -h" | "test --help" | "torture -h" | "torture --help" | "fuzz -h" | "fuzz --help" | "build -h" | "build --help")
    set -- help "$verb"
    verb=help
    ;;
esac

if [ "$verb" = test ]; then
  shift
  if [ "${1:-}" = --contrary ]; then
    shift
    set -- -Dtest='org/vsxibulk/acceptance/*Test' -DexcludedGroups=one-personality -Dvsxibulk.personality=contrary \
      -Dsurefire.failIfNoSpecifiedTests=false "$@"
  fi
  maven verify "$@"
  exit
fi

mkdir -p "$builds" 2> /dev/null || fail "cannot write to $builds"
build=$(key_of_build) || fail "the sources in $root cannot be read"
build=$builds/$build

case $verb in
  build)
    locked make_build
    exit
    ;;
  simulator)
    shift
    part=simulator
    ;;
  '')
    set -- --help
    part=product
    ;;
  *) part=product ;;
esac

if [ "$verb" = fuzz ]; then
  case ${2:-}${3:-} in *[!0-9]*) fail "usage: ./run.sh fuzz [FILES] [SEED], both are numbers" ;; esac
  harness_heap=${VSXI_HEAP:-256m} # the product's own: memory that is not bounded shows
  harness fuzz.FuzzMain "${2:-10000}" "${3:-$RANDOM}"
fi

is_whole || locked build_unless_there
flags_of "$part"
if is_over_soon "$@"; then flags+=(-XX:TieredStopAtLevel=1); fi
# newer JDKs complain about an archive that is not there
sharing=-Xshare:auto
if [ -s "$build/$part/app.jsa" ]; then sharing=-XX:SharedArchiveFile=$build/$part/app.jsa; fi
# shellcheck disable=SC2206 # JAVA_OPTS is a list of words
program=("$JAVA_HOME/bin/java" -Xlog:disable -Xlog:all=error:stderr "$sharing" "${flags[@]}" -Dvsxibulk.home="$root"
  -Dvsxibulk.command="$0" ${JAVA_OPTS:-} -jar "$build/$part/app.jar")
case $verb in
  torture)
    proof=torture.Torture
    times=50
    if [ "${2:-}" = --stops ]; then
      proof=torture.Stops
      times=100
      shift
    fi
    case ${2:-}${3:-} in *[!0-9]*) fail "usage: ./run.sh torture [--stops] [N] [SEED], both are numbers" ;; esac
    harness "$proof" "${2:-$times}" "${3:-$RANDOM}" "${program[@]}"
    ;;
  bench)
    shift
    # the product is started as users start it, the bare client with its flags
    harness bench.Bench --run-script "$root/run.sh" --jvm-flags="${flags[*]}" --reports "$PWD/reports" "$@"
    ;;
  *) exec "${program[@]}" "$@" ;; # exec: signals reach the JVM, and its exit code is ours
esac
