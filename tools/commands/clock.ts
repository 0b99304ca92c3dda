import { Command, InvalidArgumentError } from 'commander'
import { CommandRefused } from '../explain-failure.ts'
import { withClient, withHouseDatabase } from '../house-database.ts'

function readDays(text: string): number {
  const days = Number(/^(\d{1,4})d$/.exec(text)?.[1])
  if (days >= 1) return days
  throw new InvalidArgumentError('天数写作 8d（1 至 9999 天，只能向前）。 Write 8d for eight days; forward only.')
}

const advance = new Command('advance')
  .description('把演示数据库的时钟拨快若干天 (move the clock of a demo database ahead by days)')
  .argument('<days>', '天数，例如 8d (days, as 8d)', readDays)
  .action(async (days: number) => {
    const ahead = await withHouseDatabase((connection) =>
      withClient(connection, async (client) => {
        const { rows } = await client.query<{ ahead: number }>(
          `update platform_state set clock_ahead_days = clock_ahead_days + $1 where demo
           returning clock_ahead_days as ahead`,
          [days],
        )
        return rows[0]?.ahead
      }),
    )
    if (ahead === undefined) {
      throw new CommandRefused('这不是演示数据库，时钟不能拨动。 This is no demo database: its clock cannot be moved.')
    }
    console.log(`演示时钟已拨快 ${days} 天，共快 ${ahead} 天。 The demo clock is ${ahead} days ahead now.`)
  })

export const clockCommand = new Command('clock')
  .description('演示时钟 (the clock of a demo database)')
  .addCommand(advance)
