#!/usr/bin/env bash
# What BenchmarkDotNet cannot measure: whole processes, from outside. Publishes the program, generates a corpus and prints one
# line a figure. Linux; runs some minutes. On a machine that does other things too, compare figures of one run only.
#   [CORE=0] tests/Notifier.Benchmarks/measure.sh [WORK-FOLDER [RECORDING]]
# RECORDING: real posts, plain or .gz, to be replayed in place of the generated ones.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(realpath -m "${1:-/tmp/notifier-measure}")
mkdir -p "$work"
export NOTIFIER_HOME="$work/home" DOTNET_NOLOGO=1
rid=$(dotnet --info | awk '/RID:/ { print $2; exit }')
echo "machine: $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"

dotnet publish host/Notifier.Host -c Release -r "${rid/*-/linux-}" --self-contained false -o "$work/program" -v q >/dev/null
dotnet build tests/Notifier.Benchmarks -c Release -v q >/dev/null
bench() { dotnet tests/Notifier.Benchmarks/bin/Release/net10.0/Notifier.Benchmarks.dll "$@"; }

# Runs a replay on one core; prints posts a second, and the largest resident set in MB.
replay() {
  local name=$1 plan=$2 posts=$3
  shift 3
  taskset -c "$core" "$work/program/notifier" replay "$posts" -c "$work/corpus/$plan" "$@" >/dev/null 2>"$work/replay.txt" &
  local process=$! peak=0 now
  while now=$(awk '/VmHWM/ { print $2 }' "/proc/$process/status" 2>/dev/null) && [ -n "$now" ]; do peak=$now; sleep 0.05; done
  wait "$process"
  echo "$name: $(awk '/questions per second/ { print $4 }' "$work/replay.txt") posts/s, peak $((peak / 1024)) MB"
}

# The last core unless told otherwise: the first has the machine's interrupts.
core=${CORE:-$(($(nproc) - 1))}
bench corpus "$work/corpus" 150000 1000
posts="$work/corpus/posts.jsonl"
[ -z "${2:-}" ] || gzip -cdf -- "$2" >"$posts"
for _ in 1 2 3 4 5 6 7 8 9 10; do cat "$posts"; done >"$work/corpus/posts10.jsonl"
gzip -1kf "$posts" "$work/corpus/posts10.jsonl"
head -n 1000 "$posts" >"$work/corpus/few.jsonl"
for run in 1 2 3 4 5; do replay "replay, run $run" keyword.json "$posts"; done
replay "replay, .gz" keyword.json "$posts.gz"
replay "replay, --json" keyword.json "$posts" --json
replay "replay, ten times as long" keyword.json "$work/corpus/posts10.jsonl"
replay "replay, ten times as long, .gz" keyword.json "$work/corpus/posts10.jsonl.gz"
replay "1,000 keywords, notifier.keyword alone" keyword-alone.json "$posts"
replay "1,000 keywords as alternations, notifier.regex alone, 1,000 posts" regex-alone.json "$work/corpus/few.jsonl"

# Start to ready, and what it holds when nothing happens.
for run in 1 2 3 4 5; do
  rm -rf "$NOTIFIER_HOME"
  started=$(date +%s%N)
  "$work/program/notifier" run --desktop terminal -c "$work/corpus/keyword.json" </dev/null >"$work/run.txt" 2>&1 &
  process=$!
  until grep -q "Notifier is ready" "$work/run.txt"; do sleep 0.005; done
  echo "start to ready, run $run: $((($(date +%s%N) - started) / 1000000)) ms"
  if [ "$run" -eq 5 ]; then
    sleep 30
    awk '/^Rss/ { rss = $2 } /^Private_Dirty/ { dirty = $2 } END { printf "idle after 30 s: %.1f MB resident, %.1f MB private dirty\n", rss / 1024, dirty / 1024 }' "/proc/$process/smaps_rollup"
  fi
  kill "$process"
  wait "$process" || true
done

bench latency

# What each filter costs from loading to its first answer.
taskset -c "$core" dotnet tests/Notifier.Benchmarks/bin/Release/net10.0/Notifier.Benchmarks.dll start "$work/program/plugins"
