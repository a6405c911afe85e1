using SmartVillage.Domain.Records;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Finds the fields in which two rows differ, and says in what way without saying a value (P7).</summary>
internal static class FieldDifferences
{
    private const string Map = "tweb_penduduk_map";

    public static IReadOnlyList<DifferingField> Find(VerifiedEntity entity, SourceRow source, EntityRecord copy)
    {
        var found = new List<DifferingField>();
        for (var i = 0; i < entity.Fields.Count; i++)
        {
            var (field, columns) = (entity.Fields[i].Field, entity.Fields[i].Columns);
            Compare(field, string.Join(", ", columns.Select(column => $"{entity.Table}.{column}")), source.Values[i], entity.Fields[i].CopyRule(copy.Text(field)));
        }

        if (entity.HasMap)
        {
            CompareCoordinate("latitude", "lat", source.Coordinates.Latitude);
            CompareCoordinate("longitude", "lng", source.Coordinates.Longitude);
        }

        found.AddRange(entity.Unwanted.Where(copy.WasRead).Select(field => new DifferingField(field.Name, entity.Table, "tidak (lagi) dinyalakan, tetapi masih ada di salinan")));
        return found;

        void CompareCoordinate(string name, string column, string? there)
        {
            var field = entity.Definition[name];
            Compare(field, $"{Map}.{column}", there, CanonicalText.Text(copy.Text(field)));
        }

        void Compare(FieldDefinition field, string column, string? there, string? here)
        {
            if (!string.Equals(there, here, StringComparison.Ordinal))
            {
                found.Add(new DifferingField(field.Name, column, copy.WasRead(field) ? Describe(field, there, here) : "belum terbaca pada sinkronisasi terakhir"));
            }
        }
    }

    /// <summary>Of data spesifik not even whether there is anything.</summary>
    private static string Describe(FieldDefinition field, string? source, string? copy) =>
        field.Protection == FieldProtection.Specific ? "isinya berbeda" : Describe(field.Kind, source, copy);

    internal static string Describe(FieldKind kind, string? source, string? copy) => (source, copy) switch
    {
        (null, _) => "kosong di sumber, terisi di salinan",
        (_, null) => "terisi di sumber, kosong di salinan",
        _ => kind switch
        {
            FieldKind.Date => "tanggal berbeda",
            FieldKind.LocalTime => "waktu berbeda",
            FieldKind.Code => "kode berbeda",
            FieldKind.Integer => "angka berbeda",
            FieldKind.Reference => "menunjuk baris lain",
            _ => OfTexts(source, copy),
        },
    };

    private static string OfTexts(string source, string copy)
    {
        if (string.Equals(source, copy, StringComparison.OrdinalIgnoreCase))
        {
            return "hanya huruf besar-kecil berbeda";
        }

        return string.Equals(WithoutSpaces(source), WithoutSpaces(copy), StringComparison.Ordinal) ? "hanya spasi berbeda"
            : source.Length == copy.Length ? "teks berbeda, sama panjang"
            : "teks berbeda, panjangnya juga";
    }

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
