using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Reads and writes corrections and their steps inside a transaction of others.</summary>
internal sealed class CorrectionRows(CorrectionSeal seal)
{
    private const string Select =
        """
        SELECT c.id, c.village, c.subject_kind, c.subject_id, c.family_id, c.state, c.client_id, c.origin, c.proposed_by, c.proposed_by_key, c.created_at, c.updated_at, c.due_at, c.base_edition,
          c.changed_beside, c.block, (SELECT max(number) FROM correction_steps s WHERE s.correction_id = c.id), c.entered_by
        FROM corrections c
        """;

    public Correction? Find(SqliteConnection connection, VillageCode village, long id) =>
        connection.Read($"{Select} WHERE c.village = $village AND c.id = $id", Map, ("$village", village.Value), ("$id", id)).FirstOrDefault();

    public List<Correction> FindSent(SqliteConnection connection, VillageCode village, string key, IEnumerable<string> clientIds) => connection.Read(
        $"{Select} WHERE c.village = $village AND c.proposed_by_key = $key AND c.client_id IN (SELECT value FROM json_each($ids))",
        Map,
        ("$village", village.Value),
        ("$key", key),
        ("$ids", JsonSerializer.Serialize(clientIds)));

    public List<Correction> List(SqliteConnection connection, VillageCode village, CorrectionFilter filter) => connection.Read(
        $"""
        {Select}
        WHERE c.village = $village AND c.id < $before
          AND ($states IS NULL OR c.state IN (SELECT value FROM json_each($states)))
          AND ($kind IS NULL OR (c.subject_kind = $kind AND c.subject_id = $subject))
          AND ($residents IS NULL OR c.subject_id IN (SELECT value FROM json_each(CASE c.subject_kind WHEN 'Resident' THEN $residents ELSE $families END)))
          AND ($origins IS NULL OR c.origin IN (SELECT value FROM json_each($origins)))
          AND ($batch IS NULL OR $batch IN (SELECT value FROM json_each(c.batches)))
        ORDER BY c.id DESC LIMIT $take
        """,
        Map,
        ("$village", village.Value),
        ("$before", filter.Before ?? long.MaxValue),
        ("$states", filter.States is null ? null : JsonSerializer.Serialize(filter.States.Select(state => state.ToString()))),
        ("$kind", filter.Subject?.Kind.ToString()),
        ("$subject", filter.Subject?.Id),
        ("$residents", filter.Among is { } people ? JsonSerializer.Serialize(people.Residents) : null),
        ("$families", filter.Among is { } cards ? JsonSerializer.Serialize(cards.Families) : null),
        ("$origins", filter.Origins is null ? null : JsonSerializer.Serialize(filter.Origins)),
        ("$batch", filter.Batch),
        ("$take", filter.Take));

    public List<CorrectionStep> ListSteps(SqliteConnection connection, VillageCode village, long id) => connection.Read(
        """
        SELECT s.number, s.at, s.action, s.from_state, s.to_state, s.actor, s.key_id, s.fields, s.note FROM correction_steps s JOIN corrections c ON c.id = s.correction_id
        WHERE c.village = $village AND c.id = $id ORDER BY s.number
        """,
        row => new CorrectionStep
        {
            Number = row.GetInt64(0),
            At = row.Instant(1),
            Action = Enum.Parse<CorrectionAction>(row.GetString(2)),
            From = Enum.Parse<CorrectionState>(row.GetString(3)),
            To = Enum.Parse<CorrectionState>(row.GetString(4)),
            By = row.GetString(5),
            ByKey = row.TextOrNull(6),
            Fields = JsonSerializer.Deserialize<string[]>(row.GetString(7))!,
            Note = seal.OpenNote(id, row.GetInt64(0), row.BytesOrNull(8)),
        },
        ("$village", village.Value),
        ("$id", id));

    /// <summary>Keeps a new one with its first steps and gives it back under its number.</summary>
    public Correction Add(SqliteConnection connection, Correction correction)
    {
        var id = (long)connection.Scalar(
            """
            INSERT INTO corrections
              (village, subject_kind, subject_id, family_id, state, client_id, origin, proposed_by, proposed_by_key, created_at, updated_at, base_edition, changed_beside, batches, entered_by)
            VALUES ($village, $kind, $subject, $family, $state, $client, $origin, $by, $key, $created, $created, $edition, 0, '[]', $entered) RETURNING id
            """,
            ("$village", correction.Village.Value),
            ("$kind", correction.Subject.Kind.ToString()),
            ("$subject", correction.Subject.Id),
            ("$family", correction.FamilyId),
            ("$state", correction.State.ToString()),
            ("$client", correction.ClientId),
            ("$origin", correction.Origin),
            ("$by", correction.ProposedBy),
            ("$key", correction.ProposedByKey),
            ("$created", correction.CreatedAt.ToUnixTimeMilliseconds()),
            ("$edition", correction.BaseEdition),
            ("$entered", correction.EnteredBy))!;
        var proposed = new CorrectionStep
        {
            At = correction.CreatedAt,
            Action = CorrectionAction.Propose,
            From = CorrectionState.Draft,
            To = CorrectionState.Draft,
            By = correction.EnteredBy ?? correction.ProposedBy,
            ByKey = correction.ProposedByKey,
        };
        return Write(
            connection,
            correction with { Id = id },
            correction.State == CorrectionState.Draft ? [proposed] : [proposed, proposed with { Action = CorrectionAction.Submit, To = correction.State }]);
    }

    /// <summary>Writes a correction as it is now and appends the steps that led there.</summary>
    public Correction Write(SqliteConnection connection, Correction correction, IReadOnlyList<CorrectionStep> steps)
    {
        connection.Run(
            """
            UPDATE corrections SET state = $state, updated_at = $updated, due_at = $due, closed_at = $closed, changed_beside = $beside, batches = $batches, block = $block WHERE id = $id
            """,
            ("$state", correction.State.ToString()),
            ("$updated", correction.UpdatedAt.ToUnixTimeMilliseconds()),
            ("$due", correction.DueAt?.ToUnixTimeMilliseconds()),
            ("$closed", correction.IsClosed ? correction.UpdatedAt.ToUnixTimeMilliseconds() : null),
            ("$beside", correction.ChangedBeside ? 1 : 0),
            ("$batches", JsonSerializer.Serialize(correction.Fields.Select(field => field.Batch).OfType<long>().Distinct())),
            ("$block", seal.Seal(correction.Id, CorrectionBlock.Of(correction))),
            ("$id", correction.Id));
        var number = correction.Steps;
        foreach (var step in steps)
        {
            Append(connection, correction.Id, step with { Number = ++number });
        }

        return correction with { Steps = number };
    }

    /// <summary>Lets decisions change corrections, and says how many changed.</summary>
    public int Change(SqliteConnection connection, IEnumerable<Correction> corrections, Func<Correction, CorrectionChange> decide)
    {
        var changed = 0;
        foreach (var before in corrections)
        {
            var change = decide(before);
            if (change.After is { } after && (change.Steps.Count > 0 || after.ChangedBeside != before.ChangedBeside))
            {
                Write(connection, after, change.Steps);
                changed++;
            }
        }

        return changed;
    }

    private void Append(SqliteConnection connection, long id, CorrectionStep step) => connection.Run(
        """
        INSERT INTO correction_steps (correction_id, number, at, action, from_state, to_state, actor, key_id, fields, note)
        VALUES ($id, $number, $at, $action, $from, $to, $actor, $key, $fields, $note)
        """,
        ("$id", id),
        ("$number", step.Number),
        ("$at", step.At.ToUnixTimeMilliseconds()),
        ("$action", step.Action.ToString()),
        ("$from", step.From.ToString()),
        ("$to", step.To.ToString()),
        ("$actor", step.By),
        ("$key", step.ByKey),
        ("$fields", JsonSerializer.Serialize(step.Fields)),
        ("$note", seal.SealNote(id, step.Number, step.Note)));

    private Correction Map(SqliteDataReader row)
    {
        var block = seal.Open(row.GetInt64(0), row.BytesOrNull(15));
        return new Correction
        {
            Id = row.GetInt64(0),
            Village = VillageCode.TryParseStored(row.GetString(1), out var village) ? village : default,
            Subject = new CorrectionSubject(Enum.Parse<SubjectKind>(row.GetString(2)), row.GetInt64(3)),
            FamilyId = row.NumberOrNull(4),
            State = Enum.Parse<CorrectionState>(row.GetString(5)),
            ClientId = row.GetString(6),
            Origin = row.TextOrNull(7),
            ProposedBy = row.GetString(8),
            ProposedByKey = row.GetString(9),
            EnteredBy = row.TextOrNull(17),
            CreatedAt = row.Instant(10),
            UpdatedAt = row.Instant(11),
            DueAt = row.InstantOrNull(12),
            BaseEdition = row.GetInt64(13),
            ChangedBeside = row.GetInt64(14) != 0,
            Beside = block.Beside,
            Fields = [.. block.Fields.Select(field => field.ToField())],
            Steps = row.NumberOrNull(16) ?? 0,
        };
    }
}
