#!/usr/bin/env bash
# pin.sh 1.36.3 - rewrites go.mod/go.sum beside this file for another
# Kubernetes release. k8s.io/kubernetes asks for its staging modules at v0.0.0
# and redirects them to local folders, which a dependent module can't use, so
# each one is redirected here to its published counterpart v0.<minor>.<patch>.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
v=${1:?usage: pin.sh <major.minor.patch>}
staging=v0.${v#1.}
modfile=$(go mod download -json "k8s.io/kubernetes@v$v" | sed -n 's/^[[:space:]]*"GoMod": "\(.*\)",\{0,1\}$/\1/p')
goline=$(go mod edit -json "$modfile" | sed -n 's/^[[:space:]]*"Go": "\(.*\)",\{0,1\}$/\1/p')
staged=$(sed -n 's/^[[:space:]]*\(k8s\.io\/[a-z0-9-]*\) => \.\/staging\/.*/\1/p' "$modfile")
[ -n "$staged" ]
{
  echo "module plumbline.dev/envtest"
  echo
  echo "go $goline"
  echo
  echo "require k8s.io/kubernetes v$v"
  echo
  echo "tool ("
  printf '\t%s\n' go.etcd.io/etcd/server/v3 k8s.io/kubernetes/cmd/kube-apiserver k8s.io/kubernetes/cmd/kubectl
  echo ")"
  echo
  echo "replace ("
  for m in $staged; do printf '\t%s => %s %s\n' "$m" "$m" "$staging"; done
  echo ")"
} > go.mod
rm -f go.sum
go mod tidy
go list -m k8s.io/kubernetes go.etcd.io/etcd/server/v3
