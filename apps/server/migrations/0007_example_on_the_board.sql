-- 示例: a notice says when its amount rests on a figure that no official text confirms.

alter table publicity add column example boolean not null default false;
comment on column publicity.example is 'The amount rests on a parameter that is not verified: shown as 示例. Known when the notice is hung.';
