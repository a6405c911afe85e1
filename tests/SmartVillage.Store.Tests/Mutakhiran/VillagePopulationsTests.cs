using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests.Mutakhiran;

/// <summary>A village is read whole out of its visible edition, under our ids.</summary>
public sealed class VillagePopulationsTests
{
    private static readonly VillageCode Village = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

    [Fact]
    public async Task A_published_village_is_read_with_our_ids_and_what_ties_its_people_together()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(4);
        bench.Source.MissingFields.Add("residents.literacy");
        await bench.SyncAsync();
        bench.Source.Edit(Entities.Residents, 1, ("occupation", "9"));
        await bench.SyncAsync();
        var ids = bench.IdsOf(Entities.Residents);

        var village = Populations(bench).Read(Village)!;

        Assert.Equal(2, village.Edition);
        Assert.Equal(ids.OrderBy(id => id.Key), village.People.Select(person => KeyValuePair.Create(person.SourceKey, person.Id)));
        Assert.Equal(9, village.FindPerson(1)!.Number(Entities.Residents["occupation"]));
        Assert.All(village.Families, family => Assert.NotEmpty(family.Members));
        Assert.DoesNotContain("residents.literacy", village.ReadFields!);
        Assert.Contains("residents.nik", village.ReadFields!);
    }

    [Fact]
    public async Task What_is_about_some_subjects_is_read_without_everybody_and_says_the_same()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(4);
        await bench.SyncAsync();
        var whole = new SubjectIndex(Populations(bench).Read(Village)!);
        var (person, family) = (whole.Village.People[2], whole.Village.Families[0]);
        CorrectionSubject[] subjects = [new(SubjectKind.Resident, person.Id), new(SubjectKind.Family, family.Id), new(SubjectKind.Resident, 99_999)];

        var around = new SubjectIndex(Populations(bench).ReadAround(Village, subjects)!);

        Assert.Equal((1, whole.Village.Edition, whole.Village.Areas.Count), (around.Village.People.Count, around.Village.Edition, around.Village.Areas.Count));
        Assert.Equal(whole.Village.FindFamily(person.Family)!.Id, around.Village.FindFamily(person.Family)!.Id);
        Assert.All(subjects[..2], subject => Assert.Equal(SubjectView.Find(whole, subject)!.DigestBeside([]), SubjectView.Find(around, subject)!.DigestBeside([])));
        Assert.Null(SubjectView.Find(around, subjects[2]));
        Assert.Null(Populations(bench).ReadAround(default, subjects));
    }

    [Fact]
    public async Task The_list_says_edition_and_where_OpenSID_answers()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(1);
        await bench.SyncAsync();

        var village = Assert.Single(Populations(bench).List());

        Assert.Equal((Village, "Tejosari", 1), (village.Code, village.Name, village.Edition));
        Assert.Equal(new Uri("https://tejosari.example"), village.WebUrl);
        Assert.Null(Populations(bench).Read(default));
    }

    private static SqliteVillagePopulations Populations(Workbench bench) => new SqliteVillagePopulations(
        bench.Queries, new EditionArchive(bench.Context), new VillageWebsites(new Dictionary<string, Uri> { ["desa"] = new("https://tejosari.example") }));

}
