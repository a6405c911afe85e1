using SmartVillage.IntegrationTests.Torture;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Faults;

/// <summary>A village whose state is known for every edition: each writes its own number into many rows, so that a lost or mixed edition is seen at once.</summary>
internal static class GrowingModel
{
    private const int Residents = 60;

    public static ModelDatabase At(long edition)
    {
        var model = ModelLoader.Load(OpenSidEra.V2410Fresh, villages: 1, Residents, seed: 1);
        var (residents, families) = (model["tweb_penduduk"], model["tweb_keluarga"]);
        residents.Rows.ForEach(row => residents.Set(row, "alamat_sekarang", $"Jl. Edisi {edition}"));
        families.Rows.ForEach(row => families.Set(row, "alamat", $"Jl. Edisi {edition}"));
        // Somebody new every time, and one event less.
        for (var n = 1; n <= edition % 7; n++)
        {
            residents.Add(model.NewBeing(), ("id", $"{90_000 + n}"), ("config_id", "1"), ("nik", $"1872{n:00000000}9999"), ("nama", $"WARGA {n}"), ("status_dasar", "1"), ("sex", "1"));
        }

        model["log_penduduk"].Rows.RemoveRange(0, (int)(edition % 5));
        return model;
    }
}
