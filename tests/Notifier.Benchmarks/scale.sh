#!/usr/bin/env bash
# What it costs that much waits: the published program on an empty board, on one with many open questions while everybody is at
# capacity, and on one with as many offered to one person. One line a board. Linux; runs some minutes.
#   [PROGRAM=FOLDER] [BENCH=DLL] [BOARDS="empty open offered"] tests/Notifier.Benchmarks/scale.sh [WORK-FOLDER [NUMBER]]
# PROGRAM, BENCH: measure another build, published and built already.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(realpath -m "${1:-/tmp/notifier-scale}")
number=${2:-100000}
mkdir -p "$work"
export DOTNET_NOLOGO=1
if [ -z "${PROGRAM:-}" ]; then
  PROGRAM="$work/program"
  rid=$(dotnet --info | awk '/RID:/ { print $2; exit }')
  dotnet publish host/Notifier.Host -c Release -r "${rid/*-/linux-}" --self-contained false -o "$PROGRAM" -v q >/dev/null
fi
if [ -z "${BENCH:-}" ]; then
  BENCH=tests/Notifier.Benchmarks/bin/Release/net10.0/Notifier.Benchmarks.dll
  dotnet build tests/Notifier.Benchmarks -c Release -v q >/dev/null
fi

ticks=$(getconf CLK_TCK)
used() { awk -v t="$ticks" '{ print ($14 + $15) * 1000 / t }' "/proc/$1/stat"; }                       # ms of processor time
share() { awk -v a="$2" -v b="$3" -v s="$1" 'BEGIN { printf "%.1f %%", (b - a) / s / 10 }'; }          # of one core
resident() { awk '/^Rss/ { printf "%.0f MB", $2 / 1024 }' "/proc/$1/smaps_rollup"; }

echo "| $number waiting | start to ready | idle | resident | 50 posts/s | resident | peak |"
echo "|---|---|---|---|---|---|---|"
for board in ${BOARDS:-empty open offered}; do
  home="$work/$board"
  rm -rf "$home"
  if [ "$board" = empty ]; then dotnet "$BENCH" scale "$home" open 0; else dotnet "$BENCH" scale "$home" "$board" "$number"; fi
  cp "$home/idle.json" "$home/plan.json"
  fastest=
  for run in 1 2 3 4 5; do
    : >"$home/run.txt"
    started=$(date +%s%N)
    NOTIFIER_HOME="$home" "$PROGRAM/notifier" run --desktop terminal -c "$home/plan.json" </dev/null >"$home/run.txt" 2>&1 &
    process=$!
    until grep -q "Notifier is ready" "$home/run.txt"; do kill -0 "$process"; sleep 0.005; done
    took=$((($(date +%s%N) - started) / 1000000))
    [ -n "$fastest" ] && [ "$fastest" -le "$took" ] || fastest=$took
    [ "$run" -eq 5 ] && break
    kill "$process"
    wait "$process" || true
  done
  sleep 40 # what a start brings with it, digest and second hearing included
  before=$(used "$process"); sleep 20; after=$(used "$process")
  row="| $board | $fastest ms | $(share 20 "$before" "$after") | $(resident "$process")"
  cp "$home/load.json" "$home/plan.json"
  sleep 5 # until the plan is in force and the filter compiled
  before=$(used "$process"); sleep 20; after=$(used "$process")
  echo "$row | $(share 20 "$before" "$after") | $(resident "$process") | $(awk '/VmHWM/ { printf "%.0f MB", $2 / 1024 }' "/proc/$process/status") |"
  kill "$process"
  wait "$process" || true
done
