using SmartVillage.Domain.Statistics;

namespace SmartVillage.Adapters.OpenSid.Codes;

/// <summary>
/// The code lists that every OpenSID release up to 24.10 ships in tables and later ones replace by enums. They are carried here because a table may be stale or gone; labels
/// are the civil registry's. Event kinds from 106 on are ours: kinds of releases up to 21.08 that no later one has.
/// </summary>
internal static partial class BuiltInCodes
{
    /// <summary>List name, as in <c>FieldDefinition.Target</c>, to its entries by code.</summary>
    public static readonly IReadOnlyDictionary<string, CodeListEntry[]> Lists =
        People.Concat(Occupations).Concat(Others).ToDictionary(list => list.Key, list => list.Value, StringComparer.Ordinal);
}
