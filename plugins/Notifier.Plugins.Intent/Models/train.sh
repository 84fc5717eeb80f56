#!/usr/bin/env bash
# Trains the models of notifier.intent anew:  Models/train.sh DATA_DIR
# DATA_DIR holds the labelled sets named in NOTICE, as JSON Lines: question_ko*, announcement_ko* and question_en*.
set -euo pipefail
data=$(realpath "${1:?usage: train.sh DATA_DIR}")
cd "$(dirname "$0")"
train() { dotnet run --project ../../../host/Notifier.Host -c Release -- train "$@"; }

train "$data"/question_ko*.jsonl.gz "$data"/announcement_ko*.jsonl.gz -o ko.model
train "$data"/question_en*.jsonl.gz -o en.model
dotnet run --project ../../Notifier.Text.Training -c Release -- "$data"/question_ko*.jsonl.gz "$data"/announcement_ko*.jsonl.gz -o ko.network
