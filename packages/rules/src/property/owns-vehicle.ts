import { chongqingConditions } from '../acts.ts'
import { vehicle } from '../expression/facts.ts'
import {
  all,
  any,
  conditionRule,
  countOf,
  isAbove,
  isAtMost,
  isOneOf,
  not,
  parameter,
} from '../expression/vocabulary.ts'

/** Ordinary two-wheel motorcycles, mobility vehicles for the disabled and scrapped vehicles never count. */
const neverCounts = any(isOneOf(vehicle.type, 'two-wheel-motorcycle', 'disabled-vehicle'), vehicle.scrapped)

/** Some districts exempt a vehicle of little value; 0 means that the district does not. */
const exemptByValue = all(
  isAbove(parameter('property.vehicle-value-exempt'), 0),
  isAtMost(vehicle.presentValue, parameter('property.vehicle-value-exempt')),
)

/** Any other motor vehicle, ship, construction or large farm machine. */
export const ownsVehicle = conditionRule(
  {
    id: 'property.owns-vehicle',
    version: 1,
    title: '有机动车辆、船舶、工程机械或大型农机',
    basis: chongqingConditions,
  },
  isAbove(countOf('vehicles', not(any(neverCounts, exemptByValue))), 0),
  ['有', '无'],
)
