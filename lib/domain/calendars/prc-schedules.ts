import type { PrcSchedule } from './calendars'

/**
 * The schedules of the General Office of the State Council, as announced. They are official facts: a year is
 * added when its notice is known, and nothing here is computed. A notice can name the last days of the year
 * before (that for 2023 names 31 December 2022). No notice for 2027 was found as of 2026-11-21.
 */
export const PRC_SCHEDULES: readonly PrcSchedule[] = [
  {
    year: 2022,
    notice: 'State Council General Office notice 2021 No. 11',
    issuedOn: '2021-10-25',
    off: [
      { from: '2022-01-01', to: '2022-01-03', festivals: ['new-year'] },
      { from: '2022-01-31', to: '2022-02-06', festivals: ['spring-festival'] },
      { from: '2022-04-03', to: '2022-04-05', festivals: ['qingming'] },
      { from: '2022-04-30', to: '2022-05-04', festivals: ['labour-day'] },
      { from: '2022-06-03', to: '2022-06-05', festivals: ['dragon-boat'] },
      { from: '2022-09-10', to: '2022-09-12', festivals: ['mid-autumn'] },
      { from: '2022-10-01', to: '2022-10-07', festivals: ['national-day'] },
    ],
    worked: [
      '2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24',
      '2022-05-07', '2022-10-08', '2022-10-09',
    ],
  },
  {
    year: 2023,
    notice: 'State Council General Office notice 2022 No. 16',
    issuedOn: '2022-12-08',
    off: [
      { from: '2022-12-31', to: '2023-01-02', festivals: ['new-year'] },
      { from: '2023-01-21', to: '2023-01-27', festivals: ['spring-festival'] },
      { from: '2023-04-05', to: '2023-04-05', festivals: ['qingming'] },
      { from: '2023-04-29', to: '2023-05-03', festivals: ['labour-day'] },
      { from: '2023-06-22', to: '2023-06-24', festivals: ['dragon-boat'] },
      { from: '2023-09-29', to: '2023-10-06', festivals: ['mid-autumn', 'national-day'] },
    ],
    worked: [
      '2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06',
      '2023-06-25', '2023-10-07', '2023-10-08',
    ],
  },
  {
    year: 2024,
    notice: 'State Council General Office notice 2023 No. 7',
    issuedOn: '2023-10-25',
    off: [
      { from: '2024-01-01', to: '2024-01-01', festivals: ['new-year'] },
      { from: '2024-02-10', to: '2024-02-17', festivals: ['spring-festival'] },
      { from: '2024-04-04', to: '2024-04-06', festivals: ['qingming'] },
      { from: '2024-05-01', to: '2024-05-05', festivals: ['labour-day'] },
      { from: '2024-06-10', to: '2024-06-10', festivals: ['dragon-boat'] },
      { from: '2024-09-15', to: '2024-09-17', festivals: ['mid-autumn'] },
      { from: '2024-10-01', to: '2024-10-07', festivals: ['national-day'] },
    ],
    worked: [
      '2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28',
      '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12',
    ],
  },
  {
    year: 2025,
    notice: 'State Council General Office notice 2024 No. 12',
    issuedOn: '2024-11-12',
    off: [
      { from: '2025-01-01', to: '2025-01-01', festivals: ['new-year'] },
      { from: '2025-01-28', to: '2025-02-04', festivals: ['spring-festival'] },
      { from: '2025-04-04', to: '2025-04-06', festivals: ['qingming'] },
      { from: '2025-05-01', to: '2025-05-05', festivals: ['labour-day'] },
      { from: '2025-05-31', to: '2025-06-02', festivals: ['dragon-boat'] },
      { from: '2025-10-01', to: '2025-10-08', festivals: ['mid-autumn', 'national-day'] },
    ],
    worked: [
      '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28',
      '2025-10-11',
    ],
  },
  {
    year: 2026,
    notice: 'State Council General Office notice 2025 No. 7',
    issuedOn: '2025-11-04',
    off: [
      { from: '2026-01-01', to: '2026-01-03', festivals: ['new-year'] },
      { from: '2026-02-15', to: '2026-02-23', festivals: ['spring-festival'] },
      { from: '2026-04-04', to: '2026-04-06', festivals: ['qingming'] },
      { from: '2026-05-01', to: '2026-05-05', festivals: ['labour-day'] },
      { from: '2026-06-19', to: '2026-06-21', festivals: ['dragon-boat'] },
      { from: '2026-09-25', to: '2026-09-27', festivals: ['mid-autumn'] },
      { from: '2026-10-01', to: '2026-10-07', festivals: ['national-day'] },
    ],
    worked: [
      '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09',
      '2026-09-20', '2026-10-10',
    ],
  },
]
