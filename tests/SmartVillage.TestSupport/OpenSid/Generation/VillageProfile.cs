using System.Globalization;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Writes what a village says about itself: <c>config</c>, settings, age bands.</summary>
internal static class VillageProfile
{
    /// <summary>Writes the rows of one village.</summary>
    public static void Write(GenerationContext context, bool dataComplete)
    {
        Config(context);
        Settings(context, dataComplete);
        AgeBands(context);
    }

    private static void Config(GenerationContext context)
    {
        var village = context.Village;
        var code = village.Digits;
        // Releases up to 20.11 hold each column's own segment only.
        var segments = context.Era.IsAtLeast("20.12")
            ? (Province: code[..2], Regency: code[..4], District: code[..6], Village: code)
            : (Province: code[..2], Regency: code[2..4], District: code[4..6], Village: code[6..]);
        context.Tables["config"].Set("id", context.ConfigId).Set("nama_desa", village.Name).Set("kode_desa", segments.Village)
            .Set("nama_kecamatan", village.District).Set("kode_kecamatan", segments.District).Set("nama_kabupaten", village.Regency).Set("kode_kabupaten", segments.Regency)
            .Set("nama_propinsi", village.Province).Set("kode_propinsi", segments.Province).Set("kode_pos", "34123").Set("nama_kepala_desa", "KEPALA CONTOH")
            .Set("nama_kepala_camat", "CAMAT CONTOH").Set("nip_kepala_camat", "-").Set("logo", "logo.png").Set("lat", "-5.1500").Set("lng", "105.3300").Set("zoom", 15)
            .Set("map_tipe", "HYBRID").Set("path", "[[[-5.15,105.33],[-5.16,105.34],[-5.15,105.33]]]").Set("alamat_kantor", "JL. BUDI UTOMO NO. 1")
            .Set("email_desa", $"{village.Name.ToLowerInvariant()}@example.com").Set("telepon", "080012345678").Set("website", $"https://{village.Name.ToLowerInvariant()}.example")
            .Set("app_key", $"base64:{Convert.ToBase64String(Key(context))}").Write();
    }

    private static byte[] Key(GenerationContext context)
    {
        var key = new byte[32];
        for (var i = 0; i < key.Length; i += sizeof(ulong))
        {
            BitConverter.TryWriteBytes(key.AsSpan(i), context.Random.NextBits());
        }

        return key;
    }

    private static void Settings(GenerationContext context, bool dataComplete)
    {
        var isKelurahan = context.Village.IsKelurahan;
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["timezone"] = "Asia/Jakarta",
            ["sebutan_desa"] = isKelurahan ? "Kelurahan" : "Desa",
            ["sebutan_dusun"] = isKelurahan ? "-" : "Dusun",
            ["sebutan_kecamatan"] = "Kecamatan",
            ["sebutan_kabupaten"] = context.Village.Digits[2] == '7' ? "Kota" : "Kabupaten",
            ["offline_mode"] = "0",
            ["web_theme"] = "esensi",
            ["email_smtp_pass"] = "rahasia-surat-elektronik",
            ["telegram_token"] = "rahasia-telegram",
        };
        if (context.Era.CurrentVersion is { } version)
        {
            settings["current_version"] = version;
        }

        if (context.Era.IsAtLeast("21.09"))
        {
            settings["tgl_data_lengkap"] = context.Today.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
            settings["tgl_data_lengkap_aktif"] = dataComplete ? "1" : "0";
        }

        if (context.Tables["produk"].Exists)
        {
            settings["banyak_foto_tiap_produk"] = "3";
        }

        foreach (var (key, value) in settings)
        {
            context.Tables["setting_aplikasi"].Set("id", context.Tables.NextId("setting_aplikasi")).Set("key", key).Set("value", value).Set("judul", key).Set("keterangan", key)
                .Set("kategori", "sistem").Write();
        }
    }

    private static void AgeBands(GenerationContext context)
    {
        var last = context.Era.IsAtLeast("22.06") ? 99999 : 120;
        List<(string Name, int From, int To, int Status)> bands =
        [
            ("BALITA", 0, 5, 0), ("ANAK-ANAK", 6, 17, 0), ("DEWASA", 18, 30, 0), ("TUA", 31, last, 0), ("Di bawah 1 Tahun", 0, 1, 1), ("2 S/D 4 TAHUN", 2, 4, 1),
        ];
        for (var from = 5; from < 75; from += 5)
        {
            bands.Add(($"{from} S/D {from + 4} TAHUN", from, from + 4, 1));
        }

        bands.Add(("DI ATAS 75 TAHUN", 75, 99999, 1));
        // Ids of upgraded villages: 1-4, 6, 9, 12-26.
        int[] upgraded = [1, 2, 3, 4, 6, 9, .. Enumerable.Range(12, 15)];
        foreach (var (band, index) in bands.Select((band, index) => (band, index)))
        {
            var id = context.Era.Origin == "fresh" || context.ConfigId > 1 ? ((context.ConfigId - 1) * 30) + index + 1 : upgraded[index];
            context.Tables["tweb_penduduk_umur"].Set("id", id).Set("nama", band.Name).Set("dari", band.From).Set("sampai", band.To).Set("status", band.Status).Write();
        }
    }
}
