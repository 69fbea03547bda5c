{{- define "plumbline.name" -}}
{{- if contains "plumbline" .Release.Name -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-plumbline" .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "plumbline.selector" -}}
app.kubernetes.io/name: plumbline
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "plumbline.labels" -}}
{{ include "plumbline.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "plumbline.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "plumbline.name" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- required "serviceAccount.name is needed when serviceAccount.create is false" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "plumbline.image" -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{- /* The watched namespaces, comma-separated; empty for all. */ -}}
{{- define "plumbline.namespaces" -}}
{{- if eq .Values.rbac.scope "namespaced" -}}
{{- join "," (default (list .Release.Namespace) .Values.rbac.namespaces) -}}
{{- end -}}
{{- end -}}

{{- /* What the operator may do in the namespaces that it watches; nothing in it is wider than needed. */ -}}
{{- define "plumbline.rules" -}}
- apiGroups: [plumbline.dev]
  resources: [databaseschemas]
  verbs: [get, list, watch]
- apiGroups: [plumbline.dev]
  resources: [databaseschemas/status]
  verbs: [get, update, patch]
# Migrations are read from ConfigMaps; reports and adopted migrations are written to ConfigMaps.
- apiGroups: [""]
  resources: [configmaps]
  verbs: [get, list, watch, create, update, patch, delete]
# Where a database is and how to log in.
- apiGroups: [""]
  resources: [secrets]
  verbs: [get, list, watch]
- apiGroups: ["", events.k8s.io]
  resources: [events]
  verbs: [create, patch]
{{- end -}}
