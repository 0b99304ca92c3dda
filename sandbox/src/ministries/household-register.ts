import type { Person, Relation } from '../people/family.ts'
import { addressIn } from '../people/places.ts'
import type { Register } from './check-item.ts'

const words: Record<Relation, (person: Person) => string> = {
  self: () => '户主',
  spouse: ({ sex }) => (sex === 'male' ? '夫' : '妻'),
  child: ({ sex }) => (sex === 'male' ? '子' : '女'),
  parent: ({ sex }) => (sex === 'male' ? '父亲' : '母亲'),
  grandchild: ({ sex }) => (sex === 'male' ? '孙子' : '孙女'),
  grandparent: ({ sex }) => (sex === 'male' ? '祖父' : '祖母'),
  sibling: ({ sex }) => (sex === 'male' ? '兄弟' : '姐妹'),
  'child-in-law': ({ sex }) => (sex === 'male' ? '女婿' : '儿媳'),
  'parent-in-law': ({ sex }) => (sex === 'male' ? '公公或岳父' : '婆婆或岳母'),
}

/** Everybody moved in on this day, or was born into the register later. */
const registerOpenedOn = '2008-06-20'

/**
 * M01 户籍人口与户成员: everybody in the same household register, the person asked about first.
 * People registered in another province are not covered.
 */
export const householdRegister: Register = {
  item: 'M01',
  title: '户籍人口与户成员',
  sourceOrg: '重庆市公安局',
  covers: (person) => person.registered.startsWith('50'),
  recordsOf: (asked, family) =>
    family.members
      .filter((person) => person.registerOf === asked.registerOf && person.registered === asked.registered)
      .map((person, index) => ({ person, relationToHead: index === 0 ? '户主' : words[person.relation](person) }))
      .sort((one, other) => Number(other.person === asked) - Number(one.person === asked))
      .map(({ person, relationToHead }) => ({
        personIdNo: person.idNumber,
        name: person.name,
        registerNo: `${person.registered}${family.members[0].idNumber.slice(-4, -1)}`,
        relationToHead,
        divisionCode: person.registered,
        address: addressIn(person.registered, family.addressLine),
        movedInOn: person.birth > registerOpenedOn ? person.birth : registerOpenedOn,
        movedOutOn: '',
      })),
}
