import { type CalendarYear, type WorkCalendar, workCalendar } from '../work-calendar.ts'
import year2022 from './2022.json' with { type: 'json' }
import year2023 from './2023.json' with { type: 'json' }
import year2024 from './2024.json' with { type: 'json' }
import year2025 from './2025.json' with { type: 'json' }
import year2026 from './2026.json' with { type: 'json' }
import year2027 from './2027.json' with { type: 'json' }

/** The years that the house knows: 2022–2026 as published by the State Council, 2027 provisional 暂定 until its notice is out. */
export const calendarYears: readonly CalendarYear[] = [year2022, year2023, year2024, year2025, year2026, year2027]

/** Working days as they stand in `calendarYears`. A year outside of them is an error (`CalendarYearMissing`). */
export const chongqingCalendar: WorkCalendar = workCalendar(calendarYears)
