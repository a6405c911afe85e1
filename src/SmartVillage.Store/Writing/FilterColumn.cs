using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>How a column that is filtered by is derived from a field.</summary>
internal enum FilterKind
{
    Number,
    Text,
    FoldedName,
    IdentityIndex,

    /// <summary>Of any text; letters in a number are the same in upper and lower case, as they are to <see cref="Domain.Statistics.StatisticsNumber"/>.</summary>
    ParticipantIndex,
}

/// <summary>A column beside the sealed block.</summary>
internal sealed record FilterColumn(string Name, FieldDefinition Field, FilterKind Kind, string? Purpose)
{
    public FilterValue Read(EntityRecord record, IStoreKeys keys)
    {
        if (Kind == FilterKind.Number)
        {
            return record.Number(Field) is { } number ? FilterValue.Of(number) : default;
        }

        if (record.Text(Field) is not { Length: > 0 } text)
        {
            return default;
        }

        return Kind switch
        {
            FilterKind.Text => FilterValue.Of(text),
            FilterKind.FoldedName => NameFolding.Fold(text) is { Length: > 0 } folded ? FilterValue.Of(folded) : default,
            FilterKind.IdentityIndex when !Nik.IsReal(text) && !Nik.IsTemporary(text) => default,
            FilterKind.ParticipantIndex => FilterValue.Of(keys.ComputeBlindIndex(Purpose!, text.ToUpperInvariant())),
            _ => FilterValue.Of(keys.ComputeBlindIndex(Purpose!, text)),
        };
    }
}

/// <summary>A value of a filter column, without boxing.</summary>
internal readonly record struct FilterValue(FilterValueKind Kind, long Number, object? Content)
{
    public static FilterValue Of(long number) => new(FilterValueKind.Number, number, null);

    public static FilterValue Of(string text) => new(FilterValueKind.Text, 0, text);

    public static FilterValue Of(byte[] bytes) => new(FilterValueKind.Bytes, 0, bytes);
}

/// <summary>Storage class of a filter value.</summary>
internal enum FilterValueKind : byte
{
    Null,
    Number,
    Text,
    Bytes,
}
