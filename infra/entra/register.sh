#!/usr/bin/env bash
# Makes the Entra application that people sign in to, and prints its application id: infra/entra/register.sh
# Run once per environment, signed in with `az login` as an application administrator.
set -euo pipefail
cd "$(dirname "$0")"
applications=https://graph.microsoft.com/v1.0/applications

read -r object id <<< "$(az rest --method POST --url "$applications" --body @application.json --query '[id, appId]' --output tsv | tr '\n' ' ')"
# Its scope has to be there before a client can be let in under it.
az rest --method PATCH --url "$applications/$object" --body @clients.json --output none
az ad sp create --id "$id" --output none
echo "$id"
