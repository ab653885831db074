#!/usr/bin/env bash
# Gives the app's identity application permissions of Microsoft Graph: infra/entra/grant-graph.sh PRINCIPAL_ID PERMISSION...
# Run signed in with `az login` as a privileged role administrator. What each is for: docs/graph.md.
set -euo pipefail
principal=${1:?the principal id of the identity, IDENTITY_PRINCIPAL_ID of azd env get-values}
shift
graph=00000003-0000-0000-c000-000000000000

resource=$(az ad sp show --id "$graph" --query id --output tsv)
for permission in "${@:?the permissions, for example User.Read.All}"; do
  role=$(az ad sp show --id "$graph" --query "appRoles[?value=='$permission'].id | [0]" --output tsv)
  [ -n "$role" ] || { echo "Microsoft Graph has no application permission $permission." >&2; exit 1; }
  az rest --method POST --url "https://graph.microsoft.com/v1.0/servicePrincipals/$principal/appRoleAssignments" --output none \
    --body "{\"principalId\":\"$principal\",\"resourceId\":\"$resource\",\"appRoleId\":\"$role\"}"
  echo "$permission"
done
