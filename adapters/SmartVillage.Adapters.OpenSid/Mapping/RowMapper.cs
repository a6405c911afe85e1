using System.Globalization;
using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Mapping;

/// <summary>Makes a record of the row in hand.</summary>
internal sealed class RowMapper(EntityPlan plan, ResidentExtras extras, bool pregnancyIsOld)
{
    private readonly FieldDefinition[] _notRead = [.. plan.NotRead];
    private readonly EntityDefinition _entity = plan.Mapping.Entity;

    /// <summary>The record; its source key is 0 when the row has none that can be used, and the text says what stands there instead.</summary>
    public EntityRecord Map(ISourceRow row, out string keyText)
    {
        var key = ReadKey(row, out keyText);
        var record = new EntityRecord(_entity, key);
        var ordinal = 1;
        foreach (var column in plan.Columns)
        {
            column.Read(row, ordinal++, record);
        }

        foreach (var field in _notRead)
        {
            record[field.Ordinal] = EntityRecord.NotRead;
        }

        if (_entity == Domain.Records.Entities.Residents)
        {
            record.Specific = ReadSpecific(row, ordinal, key);
            PutRecorded(row, ordinal, record);
            PutCoordinates(record);
        }
        else if (_entity == Domain.Records.Entities.Areas)
        {
            PutLevel(record);
        }

        return record;
    }

    private long ReadKey(ISourceRow row, out string text)
    {
        text = string.Empty;
        if (row.IsNull(0))
        {
            return 0;
        }

        var access = row.Access(0, plan.Key);
        if (access == ColumnAccess.Number)
        {
            var number = row.Number(0);
            text = number > 0 ? string.Empty : number.ToString(CultureInfo.InvariantCulture);
            return Math.Max(number, 0);
        }

        text = access == ColumnAccess.Time ? TimeTexts.Raw(row.Time(0)) : row.Text(0);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
    }

    /// <summary>Data spesifik from the column at <paramref name="ordinal"/> on.</summary>
    public SpecificData ReadSpecific(ISourceRow row, int ordinal, long key)
    {
        Span<short?> codes = stackalloc short?[plan.Specific.Count];
        for (var at = 0; at < codes.Length; at++)
        {
            codes[at] = !row.IsNull(ordinal + at) && short.TryParse(row.Text(ordinal + at), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) ? code : null;
        }

        return ReadSpecific(codes, key);
    }

    /// <summary>Data spesifik from the codes of its columns, null where there is none.</summary>
    public SpecificData ReadSpecific(ReadOnlySpan<short?> codes, long key)
    {
        var data = default(SpecificData);
        for (var at = 0; at < codes.Length; at++)
        {
            var column = plan.Specific[at];
            data = column.Put(data, (short)(column.Meaning(codes[at], pregnancyIsOld) ?? 0));
        }

        return extras.Covid.TryGetValue(key, out var covid) ? data with { Covid = covid } : data;
    }

    /// <summary>What is kept per person. Codes that no list knows stay as they are: an issue would stand where everybody reads it.</summary>
    private void PutRecorded(ISourceRow row, int ordinal, EntityRecord record)
    {
        for (var at = 0; at < plan.Recorded.Count; at++)
        {
            if (plan.Recorded[at] is { } field)
            {
                long? code = !row.IsNull(ordinal + at) && long.TryParse(row.Text(ordinal + at), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
                record[field.Ordinal] = plan.Specific[at].Meaning(code, pregnancyIsOld)?.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private void PutCoordinates(EntityRecord record)
    {
        if (extras.Coordinates.TryGetValue(record.SourceKey, out var place))
        {
            record[LatitudeOrdinal] = place.Latitude;
            record[LongitudeOrdinal] = place.Longitude;
        }
    }

    private static readonly int LatitudeOrdinal = Domain.Records.Entities.Residents["latitude"].Ordinal;
    private static readonly int LongitudeOrdinal = Domain.Records.Entities.Residents["longitude"].Ordinal;
    private static readonly FieldDefinition LevelField = Domain.Records.Entities.Areas["level"];
    private static readonly FieldDefinition RwField = Domain.Records.Entities.Areas["rw"];
    private static readonly FieldDefinition RtField = Domain.Records.Entities.Areas["rt"];

    private static void PutLevel(EntityRecord area)
    {
        if (area.WasRead(LevelField))
        {
            area[LevelField.Ordinal] = (area.Text(RwField), area.Text(RtField)) switch
            {
                ("0", "0") => "hamlet",
                (not "-" and not null, "0") => "rw",
                (_, not "0" and not "-" and not null) => "rt",
                _ => "placeholder",
            };
        }
    }
}
