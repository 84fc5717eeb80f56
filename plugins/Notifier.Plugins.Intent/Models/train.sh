#!/usr/bin/env bash
# Trains the models and the network of notifier.intent anew:  Models/train.sh DATA_DIR [--keep-held-back]
# DATA_DIR holds the labelled sets named in NOTICE, as JSON Lines: question_ko*, announcement_ko* and question_en*.
# With --keep-held-back nothing learns from one post in five, so that the filter can be measured on these.
set -euo pipefail
data=$(realpath "${1:?usage: train.sh DATA_DIR [--keep-held-back]}")
shift
cd "$(dirname "$0")"
root=../../..
train() { dotnet run --project $root/host/Notifier.Host -c Release -- train "$@"; }

train "$data"/question_ko*.jsonl.gz "$data"/announcement_ko*.jsonl.gz -o ko.model "$@"
train "$data"/question_en*.jsonl.gz -o en.model "$@"
dotnet run --project $root/plugins/Notifier.Text.Training -c Release -- \
  "$data"/question_ko*.jsonl.gz "$data"/announcement_ko*.jsonl.gz -o ko.network "$@"
