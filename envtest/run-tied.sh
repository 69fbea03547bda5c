#!/usr/bin/env bash
# Stands in for etcd and kube-apiserver (installed under their names beside
# <name>.real) when a test or the demo starts them through kube-api-test, which
# has no knob for etcd's addresses and leaves both running when the JVM is
# killed. Listens on loopback only, skips fsync, and ends with its parent.
# exec keeps the pid, so that kube-api-test's forcible stop hits the server.
real=$0.real
( while kill -0 "$PPID" && kill -0 $$; do sleep 1; done; kill -9 $$ ) </dev/null >/dev/null 2>&1 &
case ${0##*/} in
  etcd) exec "$real" "${@//0.0.0.0/127.0.0.1}" --unsafe-no-fsync ;;
  *) exec "$real" "$@" ;;
esac
