/** Grows whenever a rule's meaning changes; stored with every assessment. `rule-register.test.ts` holds it to the rules. */
export const rulesVersion = '2026.2'
