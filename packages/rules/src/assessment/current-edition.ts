import { childAllowances } from '../child-allowance/index.ts'
import { baseAmount, payableMembers } from '../dibao/base-amount.ts'
import { classifiedIncrease } from '../dibao/classified-increase.ts'
import { dibaoAmount } from '../dibao/dibao-amount.ts'
import { dibaoConditions, eligibleForDibao } from '../dibao/eligible-for-dibao.ts'
import { standard } from '../dibao/standard.ts'
import { disabilitySubsidies } from '../disability-subsidy/index.ts'
import { householdSize } from '../household/household-size.ts'
import { notCounted } from '../income/not-counted.ts'
import { averageMonthlyIncome, perCapitaIncome } from '../income/per-capita-income.ts'
import { yearlyIncome } from '../income/yearly-income.ts'
import { eligibleAsMarginal, marginalConditions } from '../marginal/eligible-as-marginal.ts'
import { marginalLine } from '../marginal/income-below-marginal-line.ts'
import { marginalValidity } from '../marginal/marginal-validity.ts'
import { assetCap } from '../property/assets-over-cap.ts'
import { financialAssets } from '../property/financial-assets.ts'
import { eligibleAsRigid, rigidConditions, rigidValidity } from '../rigid/eligible-as-rigid.ts'
import { disposableIncome } from '../rigid/income-below-disposable-income.ts'
import { rigidSpending } from '../rigid/rigid-spending.ts'
import {
  eligibleAlone,
  eligibleForSinglePerson,
  singlePersonAmount,
  singlePersonAmountOfOne,
  singlePersonConditions,
} from '../single-person/single-person.ts'
import { eligibleForTekun, tekunConditions, tekunPerson, tekunPersonConditions } from '../tekun/eligible-for-tekun.ts'
import { tekunAmount, tekunPersonAmount } from '../tekun/tekun-amount.ts'
import { eligibleForTemporaryAid, temporaryConditions } from '../temporary/eligible-for-temporary-aid.ts'
import { inHardship } from '../temporary/hardship.ts'
import { temporaryAmount, temporaryAtMost, withinTownLimit } from '../temporary/temporary-amount.ts'
import type { Edition } from './edition.ts'
import { rulesVersion } from './rules-version.ts'

/** The rules in force in this checkout. */
export const currentEdition: Edition = {
  version: rulesVersion,
  title: '社会救助测算',
  programmes: [
    {
      programme: 'tekun',
      entitled: eligibleForTekun,
      conditions: tekunConditions,
      amount: tekunAmount,
      pays: 'monthly',
      personal: { entitled: tekunPerson, conditions: tekunPersonConditions, amount: tekunPersonAmount },
    },
    {
      programme: 'dibao',
      entitled: eligibleForDibao,
      conditions: dibaoConditions,
      amount: dibaoAmount,
      pays: 'monthly',
    },
    {
      programme: 'single-person',
      entitled: eligibleForSinglePerson,
      conditions: [eligibleForSinglePerson],
      amount: singlePersonAmount,
      pays: 'monthly',
      unless: ['dibao'],
      personal: {
        entitled: eligibleAlone,
        conditions: singlePersonConditions,
        amount: singlePersonAmountOfOne,
      },
    },
    {
      programme: 'marginal',
      entitled: eligibleAsMarginal,
      conditions: marginalConditions,
      pays: 'nothing',
      validity: marginalValidity,
      unless: ['dibao'],
    },
    {
      programme: 'rigid',
      entitled: eligibleAsRigid,
      conditions: rigidConditions,
      pays: 'nothing',
      validity: rigidValidity,
      unless: ['dibao', 'tekun', 'marginal'],
    },
    {
      programme: 'temporary',
      entitled: eligibleForTemporaryAid,
      conditions: temporaryConditions,
      amount: temporaryAmount,
      pays: 'once',
      occasion: inHardship,
      atMost: temporaryAtMost,
      townDecides: withinTownLimit,
    },
  ],
  benefits: [...childAllowances, ...disabilitySubsidies],
  judgedFor: {
    tekun: ['tekun'],
    dibao: ['dibao', 'single-person', 'marginal'],
    marginal: ['single-person', 'marginal'],
    rigid: ['rigid'],
    temporary: ['temporary'],
  },
  listed: 'by-gain',
  householdSize,
  figures: [
    { name: 'payableMembers', rule: payableMembers },
    { name: 'yearlyIncomeFen', rule: yearlyIncome },
    { name: 'monthlyIncomeFen', rule: averageMonthlyIncome },
    { name: 'perCapitaMonthlyIncomeFen', rule: perCapitaIncome },
    { name: 'standardFen', rule: standard },
    { name: 'marginalLineFen', rule: marginalLine },
    { name: 'assetsFen', rule: financialAssets },
    { name: 'assetCapFen', rule: assetCap },
    { name: 'baseAmountFen', rule: baseAmount },
    { name: 'classifiedFen', rule: classifiedIncrease },
    { name: 'disposableIncomeFen', rule: disposableIncome },
    { name: 'rigidSpendingFen', rule: rigidSpending },
  ],
  explained: [notCounted],
}
