#!/usr/bin/env bash
# Trains the models and the network of notifier.intent anew:  Models/train.sh DATA_DIR [--keep-held-back]
# DATA_DIR holds the labelled sets named in NOTICE, as JSON Lines: question_ko*, announcement_ko*, question_en* and
# category_en_reddit*. The last gives weak labels: a post that was written in a forum asks, one that only links elsewhere does not. Its
# titles alone are read, for the body gives the label away.
# With --keep-held-back nothing learns from one post in five, so that the filter can be measured on these.
set -euo pipefail
data=$(realpath "${1:?usage: train.sh DATA_DIR [--keep-held-back]}")
shift
cd "$(dirname "$0")"
root=../../..
train() { dotnet run --project $root/host/Notifier.Host -c Release -- train "$@"; }

train "$data"/question_ko*.jsonl.gz "$data"/announcement_ko*.jsonl.gz -o ko.model "$@"
weak=$(mktemp)
trap 'rm -f "$weak"' EXIT
zcat "$data"/category_en_reddit*.jsonl.gz |
  sed 's/"id": "rd-/"id": "q-rd-/; s/"body":/"unread":/; s/"categories":/"forum":/; s/"isSelfPost":/"isQuestion":/' > "$weak"
train "$data"/question_en*.jsonl.gz --weak "$weak" -o en.model "$@"
dotnet run --project $root/plugins/Notifier.Text.Training -c Release -- \
  "$data"/question_ko*.jsonl.gz "$data"/announcement_ko*.jsonl.gz -o ko.network "$@"
