-- Health of a plumbline.dev/DatabaseSchema for Argo CD.
-- Stale status (the operator has not looked at this generation yet) is never taken for healthy.
local health = { status = "Progressing", message = "Waiting for the operator to look at the resource" }

if obj.spec ~= nil and obj.spec.suspend == true then
  return { status = "Suspended", message = "Suspended by spec.suspend" }
end

if obj.status == nil or obj.status.observedGeneration ~= obj.metadata.generation then
  return health
end

local conditions = {}
for _, condition in ipairs(obj.status.conditions or {}) do
  conditions[condition.type] = condition
end

local ready, stalled, drifted = conditions.Ready, conditions.Stalled, conditions.Drifted

if stalled ~= nil and stalled.status == "True" then
  return { status = "Degraded", message = stalled.message }
end
if ready == nil then
  return health
end
if ready.status == "True" then
  local message = ready.message
  if drifted ~= nil and drifted.status == "True" then
    message = message .. " Drift: " .. drifted.message
  end
  return { status = "Healthy", message = message }
end
if ready.reason == "ApprovalPending" or ready.reason == "MigrationReverted" then
  return { status = "Suspended", message = ready.message }
end
return { status = "Progressing", message = ready.message }
