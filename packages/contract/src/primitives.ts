import type {
  CaseId,
  CaseNumber,
  CitizenId,
  DocumentId,
  Fen as FenType,
  HouseholdId as HouseholdIdType,
  MemberId as MemberIdType,
  Month as MonthType,
  OfficerId as OfficerIdType,
  PlainDate as PlainDateType,
} from '@jzt/kernel'
import { askedProgrammes, programmes } from '@jzt/kernel'
import * as z from 'zod'

// The casts below give a schema the kernel's branded type without a transform: a transform has no JSON Schema.

const uuid = <Id>() => z.uuid() as unknown as z.ZodType<Id, string>

export const CaseIdSchema = uuid<CaseId>()
export const CitizenIdSchema = uuid<CitizenId>()
export const DocumentIdSchema = uuid<DocumentId>()
export const HouseholdIdSchema = uuid<HouseholdIdType>()
export const MemberIdSchema = uuid<MemberIdType>()
export const OfficerIdSchema = uuid<OfficerIdType>()

/** The key that binds income, property and papers to a member inside one application: `m1`, `m2` … */
export const MemberKey = z.string().regex(/^m\d{1,2}$/)

/** What people apply for, and what they may be granted (`@jzt/kernel`). */
export const AskedProgrammeSchema = z.enum(askedProgrammes)
export const ProgrammeSchema = z.enum(programmes)

/** An amount in fen, 0 to 100 million yuan. */
export const FenSchema = z.int().min(0).max(10_000_000_000) as unknown as z.ZodType<FenType, number>

/** A civil date `YYYY-MM-DD` that exists. */
export const PlainDateSchema = z.iso.date() as unknown as z.ZodType<PlainDateType, string>

export const MonthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) as unknown as z.ZodType<MonthType, string>

/** An instant in ISO 8601 with its offset. */
export const InstantSchema = z.iso.datetime({ offset: true })

export const CaseNumberSchema = z.string().regex(/^CQ-\d{6}-\d{6}$/) as unknown as z.ZodType<CaseNumber, string>

/** 6, 9 or 12 digits: county, town, village. */
export const DivisionCodeSchema = z.string().regex(/^50(\d{4}|\d{7}|\d{10})$/, '请选择正确的行政区划')
export const VillageCodeSchema = z.string().regex(/^50\d{10}$/, '请选择到村（社区）')

/** Text that people typed: trimmed, without U+0000 (PostgreSQL cannot hold it), of a limited length. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `最多 ${max} 个字`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is what must be kept out.
    .regex(/^[^\u0000]*$/, '含有不能保存的字符')

export const requiredText = (max: number, what: string) => text(max).min(1, `请填写${what}`)

/** A mobile number of the mainland, 11 digits. */
export const MobileSchema = z
  .string()
  .trim()
  .regex(/^1\d{10}$/, '请填写 11 位手机号码')
