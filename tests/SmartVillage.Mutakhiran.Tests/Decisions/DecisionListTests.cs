using MiniExcelLibs;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Decisions;
using SmartVillage.Mutakhiran.Tests.Corrections;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Decisions;

public sealed class DecisionListTests
{
    private readonly DecisionOffice _office = new();

    [Fact]
    public async Task A_row_shows_whoever_decides_the_values_in_words_and_in_full_with_their_evidence()
    {
        var id = await _office.ProposeAsync(
            new FieldDraft("occupation", "9", "3", new Evidence(EvidenceKind.FamilyCard, "1872-KK-7"), "kata istrinya"),
            new FieldDraft("nik", "1872040101819999", "1872040101809999", Sample.Certificate));

        var rows = Rows(await _office.ListAsync());

        Assert.Equal(2, rows.Count);
        string[] columns = ["Usul", "RT", "KK", "Nama", "Isian", "Kode isian", "Semula", "Menjadi", "Bukti", "Nomor bukti", "Dasar", "Diusulkan oleh", "Menunggu sejak", "Keadaan", "Yang dapat diputuskan", "Keputusan", "Dibuat"];
        Assert.Equal(
            [
                $"{id}", "RT 002 RW 001 LINGKUNGAN SATU", "************9999", "BUDI SANTOSO", "Pekerjaan", "occupation", "PETANI/PEKEBUN", "PELAJAR/MAHASISWA", "Kartu keluarga", "1872-KK-7", "kata istrinya",
                "Bu Ani", "2026-03-02", "DIAJUKAN", "setuju, tolak, tunda, perlu info, dukcapil", null, "Dibuat oleh Pak Budi",
            ],
            columns.Select(column => rows[0][column]));
        Assert.Equal(("1872040101819999", "1872040101809999"), (rows[1]["Semula"], rows[1]["Menjadi"]));
    }

    [Fact]
    public async Task What_cannot_be_approved_says_so_before_anybody_tries()
    {
        await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"));
        await _office.ProposeAsync(new FieldDraft("religion", "1", "3"), new FieldDraft("sex", "1", "2"));
        _office.Village.Population = Sample.Village(("occupation", "5")).Build(2);

        var possible = (await _office.ListAsync()).Fields.ToDictionary(row => row.Field.Name, row => row.Possible);

        Assert.Equal("tolak, tunda, perlu info, dukcapil. Nilai di OpenSID sudah bukan yang dilihat saat diusulkan.", possible["occupation"]);
        Assert.StartsWith("setuju", possible["religion"], StringComparison.Ordinal);
        Assert.StartsWith("menunggu Dukcapil", possible["sex"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_waits_for_the_office_is_listed_and_everybody_who_is_named_is_known_to_the_ledger()
    {
        var held = await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"));
        var family = await _office.ProposeAsync(DecisionOffice.Family, new FieldDraft("address", "JALAN MELATI 1", "JALAN MAWAR 2"));
        var asked = await _office.ProposeAsync(new FieldDraft("religion", "1", "3"));
        await _office.CarryAsync(await _office.CheckAsync(await _office.FillAsync((held, "occupation", "tunda", "cek ke RT"), (asked, "religion", "perlu info", "KK yang mana?"))));

        var list = await _office.ListAsync();

        Assert.Equal([held, family], list.Fields.Select(row => row.Correction.Id).Order());
        Assert.Equal((2, 0), (list.Proposals, list.Left));
        // The head stands beside the family, so that it is clear whose address it is.
        Assert.Equal("BUDI SANTOSO", list.Fields.Single(row => row.Correction.Id == family).Name);
        Assert.Equal([VillageBuilder.OurId(1)], list.Residents);
    }

    private static List<IDictionary<string, object?>> Rows(WaitingDecisions list) =>
        [.. new MemoryStream(DecisionWorkbook.Write(list, "Dibuat oleh Pak Budi")).Query(useHeaderRow: true).Cast<IDictionary<string, object?>>()];
}
