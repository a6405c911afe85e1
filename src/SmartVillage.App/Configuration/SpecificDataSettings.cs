using SmartVillage.Domain.Records;

namespace SmartVillage.App.Configuration;

/// <summary>
/// Data spesifik (UU 27/2022 art. 4) that is copied per person from one source. Off unless a basis and a responsible officer are recorded. Long illnesses (<c>sakit_menahun_id</c>) cannot be switched on:
/// no rule judges them and no import corrects them, so that a copy would serve no purpose.
/// </summary>
internal sealed record SpecificDataSettings(string Basis, string Officer, IReadOnlyList<string> Columns)
{
    public static readonly IReadOnlyList<string> Known = [.. Entities.Residents.SpecificFields.Select(Entities.SwitchOf).Distinct(StringComparer.Ordinal)];

    /// <summary>What is switched on; null for nothing.</summary>
    public static SpecificDataSettings? Read(SettingValues values, string key)
    {
        var (written, columns) = (values.List($"{key}:Columns"), new List<string>());
        foreach (var (place, text) in written)
        {
            if (Known.FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } column)
            {
                columns.Add(column);
            }
            else
            {
                values.Fail(place, string.Equals(text, "chronicIllness", StringComparison.OrdinalIgnoreCase)
                    ? "tidak dapat dinyalakan: tidak ada aturan atau koreksi yang memakai sakit menahun, jadi tidak ada keperluan menyalinnya; hapus dari daftar"
                    : $"hanya mengenal {string.Join(", ", Known.Select(name => $"\"{name}\""))}; perbaiki atau hapus dari daftar");
            }
        }

        var (basis, officer) = (values.Text($"{key}:Basis"), values.Text($"{key}:Officer"));
        if (written.Count == 0)
        {
            return null;
        }

        if (basis is null)
        {
            values.Fail($"{key}:Basis", "harus diisi selama Columns berisi: tulis dasar yang tercatat untuk menyalin data spesifik, misalnya \"SK Lurah 12/2026; DPIA 3/2026\", atau kosongkan Columns");
        }

        if (officer is null)
        {
            values.Fail($"{key}:Officer", "harus diisi selama Columns berisi: tulis nama petugas yang bertanggung jawab, atau kosongkan Columns");
        }

        return basis is null || officer is null ? null : new SpecificDataSettings(basis, officer, [.. columns.Distinct(StringComparer.Ordinal)]);
    }
}
