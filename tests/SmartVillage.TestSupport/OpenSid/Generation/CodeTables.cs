using System.Reflection;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Fills the code tables that a release has.</summary>
internal static class CodeTables
{
    private const string Resource = "opensid-codes.txt";
    private static readonly string[] CardStates = ["BELUM REKAM", "SUDAH REKAM", "CARD PRINTED", "PRINT READY RECORD", "CARD SHIPPED", "SENT FOR CARD PRINTING", "CARD ISSUED"];

    /// <summary>Writes the rows.</summary>
    public static void Write(GenerationContext context)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var table = string.Empty;
        while (reader.ReadLine() is { } line)
        {
            if (line[0] == '#')
            {
                table = line[2..];
            }
            else if (line[0] != '%')
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                Write(context, table, int.Parse(line[..space]), line[(space + 1)..]);
            }
        }

        WriteCardStates(context);
    }

    private static void Write(GenerationContext context, string table, int id, string label)
    {
        var era = context.Era;
        var exists = (table, id) switch
        {
            ("tweb_status_dasar", 9) => era.IsAtLeast("19.01"),
            ("tweb_status_dasar", 6) => era.IsAtLeast("21.10"),
            ("tweb_cara_kb", 100) => era.IsAtLeast("23.04") && era.Origin != "fresh",
            ("tweb_penduduk_asuransi", 4) => era.IsAtLeast("24.01") && era.Origin != "fresh",
            _ => true,
        };
        if (!exists)
        {
            return;
        }

        label = (table, id) switch
        {
            ("tweb_penduduk_status", 2) when !era.IsAtLeast("20.06") => "TIDAK AKTIF",
            ("tweb_penduduk_hubungan", 9) when era.IsAtLeast("19.02") && !era.IsAtLeast("22.06") => "FAMILI",
            ("tweb_penduduk_pekerjaan", 9) when !era.IsAtLeast("18.10") => "PETANI/PERKEBUNAN",
            _ => label,
        };
        var row = context.Tables[table].Set("id", id).Set("nama", label);
        switch (table)
        {
            case "tweb_cara_kb":
                row.Set("sex", id switch { 4 or 7 => 1, 99 or 100 => 3, _ => 2 });
                break;
            case "ref_penduduk_bahasa":
                row.Set("inisial", string.Concat(label.Split(' ').Where(word => word != "dan").Select(word => word[0])));
                break;
            default:
                break;
        }

        row.Write();
        // A third residency, PENDATANG, was merged into the second one by 21.09.
        if (table == "tweb_penduduk_status" && id == 2 && !era.HasEventCodes)
        {
            context.Tables[table].Set("id", 3).Set("nama", "PENDATANG").Write();
        }
    }

    /// <summary>Residents hold <c>status_rekam</c>, which is not this table's id.</summary>
    private static void WriteCardStates(GenerationContext context)
    {
        var table = context.Tables["tweb_status_ktp"];
        foreach (var (label, index) in CardStates.Select((label, index) => (label, index)))
        {
            table.Set("id", index + 1).Set("nama", label).Set("ktp_el", 2).Set("status_rekam", index + 2).Write();
        }

        if (context.Era.IsAtLeast("22.11"))
        {
            table.Set("id", 8).Set("nama", "BELUM WAJIB").Set("ktp_el", 1).Set("status_rekam", 1).Write();
        }
    }
}
