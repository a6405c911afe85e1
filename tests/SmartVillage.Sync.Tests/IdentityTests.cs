using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Tests;

public class IdentityTests
{
    private static readonly EntityDefinition[] Everything = [Entities.Areas, Entities.Families, Entities.Residents, Entities.ResidentEvents];

    [Fact]
    public async Task Swapped_niks_change_two_people_and_no_id()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        var before = workshop.IdsOf(Entities.Residents);
        workshop.Edit(Entities.Residents, 3, ("nik", A.Number(4)));
        workshop.Edit(Entities.Residents, 4, ("nik", A.Number(3)));

        var report = await workshop.SyncAsync();

        Assert.Equal(2, report.Changes["residents"].Changed);
        Assert.Equal(before, workshop.IdsOf(Entities.Residents));
    }

    [Fact]
    public async Task A_reused_source_id_is_a_new_person()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        var before = workshop.IdsOf(Entities.Residents)[6];
        workshop.Edit(Entities.Residents, 6, ("nik", A.Number(7777)), ("name", "SITI AMINAH"), ("birthDate", "1999-09-09"));

        var report = await workshop.SyncAsync();

        Assert.Equal(new EntityChanges(1, 0, 1, 0, 0, 0), report.Changes["residents"]);
        Assert.NotEqual(before, workshop.IdsOf(Entities.Residents)[6]);
    }

    [Theory]
    [InlineData("nik", "9800000077779999")]
    [InlineData("name", "SITI AMINAH")]
    [InlineData("birthDate", "1999-09-09")]
    public async Task One_thing_that_disagrees_makes_nobody_else(string field, string value)
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        var before = workshop.IdsOf(Entities.Residents);
        workshop.Edit(Entities.Residents, 6, (field, value));

        Assert.Equal(new EntityChanges(0, 1, 0, 0, 0, 0), (await workshop.SyncAsync()).Changes["residents"]);
        Assert.Equal(before, workshop.IdsOf(Entities.Residents));
    }

    [Fact]
    public async Task Another_name_and_birth_date_under_the_same_real_nik_is_the_same_person()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        var before = workshop.IdsOf(Entities.Residents);
        workshop.Edit(Entities.Residents, 6, ("name", "SITI AMINAH"), ("birthDate", "1999-09-09"));

        Assert.Equal(new EntityChanges(0, 1, 0, 0, 0, 0), (await workshop.SyncAsync()).Changes["residents"]);
        Assert.Equal(before, workshop.IdsOf(Entities.Residents));
    }

    [Fact]
    public async Task A_family_without_a_real_card_number_is_known_by_its_head()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Families, 3, ("familyCardNumber", "0"));
        await workshop.SyncAsync();
        var before = workshop.IdsOf(Entities.Families);
        workshop.Renumber(key => key + 500, Entities.Families);

        var report = await workshop.SyncAsync();

        Assert.Equal(new EntityChanges(0, 0, 0, 0, 5, 0), report.Changes["families"]);
        Assert.Equal((4L, 1L), (report.Rebinding["families"].ByNumber, report.Rebinding["families"].ByOther));
        Assert.Equal(before.ToDictionary(pair => pair.Key + 500, pair => pair.Value), workshop.IdsOf(Entities.Families));
    }

    [Fact]
    public async Task The_card_number_of_a_family_counts_more_than_its_head()
    {
        var workshop = new Workshop().WithFamilies(2);
        await workshop.SyncAsync();
        var before = workshop.IdsOf(Entities.Families);
        workshop.Renumber(key => key + 500, Entities.Families);
        workshop.Edit(Entities.Families, 501, ("head", "5"));
        workshop.Edit(Entities.Families, 502, ("head", "1"));

        await workshop.SyncAsync();

        Assert.Equal(before.ToDictionary(pair => pair.Key + 500, pair => pair.Value), workshop.IdsOf(Entities.Families));
    }

    [Fact]
    public async Task Sellers_are_known_by_their_resident_and_products_by_seller_and_name()
    {
        var workshop = new Workshop().WithFamilies(2);
        foreach (var key in new[] { 1L, 2L })
        {
            workshop.Source.Tables["sellers"].Add(A.Row(Entities.Sellers, key, ("resident", $"{key}"), ("status", "1")));
            workshop.Source.Tables["products"].Add(A.Row(Entities.Products, key, ("seller", $"{key}"), ("name", "KERIPIK")));
        }

        await workshop.SyncAsync();
        var (sellers, products) = (workshop.IdsOf(Entities.Sellers), workshop.IdsOf(Entities.Products));
        workshop.Renumber(key => 50 - key, Entities.Residents, Entities.Sellers, Entities.Products);

        var report = await workshop.Commands.ApproveAsync((await workshop.SyncAsync(preview: true)).RunId, "Bu Lurah", TestContext.Current.CancellationToken);

        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Equal(sellers.ToDictionary(pair => 50 - pair.Key, pair => pair.Value), workshop.IdsOf(Entities.Sellers));
        Assert.Equal(products.ToDictionary(pair => 50 - pair.Key, pair => pair.Value), workshop.IdsOf(Entities.Products));
    }

    [Fact]
    public async Task Areas_are_known_by_their_path()
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        var before = workshop.IdsOf(Entities.Areas);
        workshop.Renumber(key => 4 - key, Entities.Areas);

        var report = await workshop.SyncAsync();

        Assert.Equal(0, report.Changes["residents"].Changed);
        Assert.Equal(before.ToDictionary(pair => 4 - pair.Key, pair => pair.Value), workshop.IdsOf(Entities.Areas));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1)]
    public async Task A_re_import_stops_and_when_approved_keeps_every_id(int shift)
    {
        var workshop = new Workshop().WithFamilies(30);
        await workshop.SyncAsync();
        var people = workshop.Store.Live(1, Entities.Residents).ToDictionary(row => row.Record.Text(Entities.Residents["nik"])!, row => row.Id);
        var families = workshop.Store.Live(1, Entities.Families).ToDictionary(row => row.Record.Text(Entities.Families["familyCardNumber"])!, row => row.Id);
        var areas = workshop.Store.Live(1, Entities.Areas).Select(row => row.Id).Order().ToList();
        workshop.Renumber(key => key + shift, Everything);

        var stopped = await workshop.SyncAsync();
        var report = await workshop.Commands.ApproveAsync(stopped.RunId, "Bu Lurah", TestContext.Current.CancellationToken);

        Assert.Contains(stopped.Gates, gate => gate.Code == "re-import");
        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Equal(new EntityChanges(0, 0, 0, 0, 120, 0), report.Changes["residents"]);
        Assert.Equal(new EntityChanges(0, 0, 0, 0, 30, 0), report.Changes["families"]);
        Assert.Equal(people, workshop.Store.Live(1, Entities.Residents).ToDictionary(row => row.Record.Text(Entities.Residents["nik"])!, row => row.Id));
        Assert.Equal(families, workshop.Store.Live(1, Entities.Families).ToDictionary(row => row.Record.Text(Entities.Families["familyCardNumber"])!, row => row.Id));
        Assert.Equal(areas, workshop.Store.Live(1, Entities.Areas).Select(row => row.Id).Order());
        Assert.Equal(RunOutcome.Unchanged, (await workshop.SyncAsync()).Outcome);
    }

    [Fact]
    public async Task Somebody_who_comes_back_is_restored_under_the_old_id()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        var id = workshop.IdsOf(Entities.Residents)[7];
        var row = workshop.Find(Entities.Residents, 7);
        workshop.Delete(Entities.Residents, r => r.SourceKey == 7);
        await workshop.SyncAsync();
        workshop.Source.Tables["residents"].Add(A.Copy(row, 500));

        var report = await workshop.SyncAsync();

        Assert.Equal(1, report.Changes["residents"].Restored);
        Assert.Equal(id, workshop.IdsOf(Entities.Residents)[500]);
    }

    [Theory]
    [InlineData(7, 8, "WARGA H7", "1957-08-17", 8)]
    [InlineData(8, 7, "WARGA H7", "1957-08-17", 7)]
    [InlineData(7, 8, "ORANG LAIN", "1957-08-17", 8)]
    [InlineData(7, 9, "WARGA H7", "1957-08-17", 7)]
    [InlineData(7, 9, "ORANG LAIN", "1900-01-01", null)]
    public async Task Of_several_who_left_with_one_nik_the_last_who_agrees_comes_back(int first, int second, string name, string birthDate, int? back)
    {
        // 7 and 8 are one person who stood twice; 9 is somebody else under the same number.
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 7, ("name", "WARGA H7"), ("birthDate", "1957-08-17"));
        workshop.Edit(Entities.Residents, 8, ("nik", A.Number(7)), ("name", "WARGA H7"), ("birthDate", "1957-08-17"));
        workshop.Edit(Entities.Residents, 9, ("nik", A.Number(7)));
        await workshop.SyncAsync();
        var ids = workshop.IdsOf(Entities.Residents);
        workshop.Delete(Entities.Residents, row => row.SourceKey == first);
        await workshop.SyncAsync();
        workshop.Delete(Entities.Residents, row => row.SourceKey == second);
        await workshop.SyncAsync();
        workshop.Source.Tables["residents"].Add(A.Copy(A.Resident(7, 1, 1), 500, ("name", name), ("birthDate", birthDate), ("motherName", null)));

        var report = await workshop.SyncAsync();

        Assert.Equal(back is null ? (0L, 1L, 2) : (1L, 0L, 0), (report.Rebinding["residents"].Restored, report.Rebinding["residents"].Ambiguous, report.Reviews));
        if (back is { } key)
        {
            Assert.Equal(ids[key], workshop.IdsOf(Entities.Residents)[500]);
        }
        else
        {
            Assert.Equal([ids[second], ids[first]], workshop.Store.Published[^1].Reviews.Select(review => review.RemovedId));
        }
    }

    [Fact]
    public async Task Two_who_left_together_and_both_agree_are_asked_about()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 8, ("nik", A.Number(7)), ("birthDate", A.Resident(7, 1, 1).Text(Entities.Residents["birthDate"])));
        await workshop.SyncAsync();
        workshop.Delete(Entities.Residents, row => row.SourceKey is 7 or 8);
        await workshop.SyncAsync();
        workshop.Source.Tables["residents"].Add(A.Copy(A.Resident(7, 1, 1), 500, ("motherName", null)));

        var report = await workshop.SyncAsync();

        Assert.Equal((0L, 1L, 2), (report.Rebinding["residents"].Restored, report.Rebinding["residents"].Ambiguous, report.Reviews));
    }

    [Theory]
    [InlineData("0180012000000001")]
    [InlineData("0000000000000000")]
    [InlineData(null)]
    public async Task A_nik_that_is_none_binds_nobody(string? nik)
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 7, ("nik", nik), ("motherName", null));
        await workshop.SyncAsync();
        workshop.Renumber(key => key == 7 ? 500 : key, Entities.Residents);

        var report = await workshop.SyncAsync();

        Assert.Equal(new EntityChanges(1, 0, 1, 0, 0, 0), report.Changes["residents"]);
        Assert.Equal(new Rebinding(0, 0, 0, 0, 0, New: 1, Vanished: 1), report.Rebinding["residents"]);
    }

    [Fact]
    public async Task A_family_that_comes_back_is_restored_by_its_card_number()
    {
        var workshop = new Workshop().WithFamilies(5);
        await workshop.SyncAsync();
        var (id, row) = (workshop.IdsOf(Entities.Families)[3], workshop.Find(Entities.Families, 3));
        workshop.Delete(Entities.Families, family => family.SourceKey == 3);
        await workshop.SyncAsync();
        workshop.Source.Tables["families"].Add(A.Copy(row, 700));

        var report = await workshop.SyncAsync();

        Assert.Equal((1L, 1L), (report.Changes["families"].Restored, report.Rebinding["families"].Restored));
        Assert.Equal(id, workshop.IdsOf(Entities.Families)[700]);
    }

    [Fact]
    public async Task Of_several_families_that_left_with_one_card_the_last_comes_back()
    {
        var workshop = new Workshop().WithFamilies(5);
        var number = workshop.Find(Entities.Families, 3).Text(Entities.Families["familyCardNumber"]);
        workshop.Edit(Entities.Families, 2, ("familyCardNumber", number));
        await workshop.SyncAsync();
        var (last, row) = (workshop.IdsOf(Entities.Families)[2], workshop.Find(Entities.Families, 3));
        workshop.Delete(Entities.Families, family => family.SourceKey == 3);
        await workshop.SyncAsync();
        workshop.Delete(Entities.Families, family => family.SourceKey == 2);
        await workshop.SyncAsync();
        workshop.Source.Tables["families"].Add(A.Copy(row, 700));

        var report = await workshop.SyncAsync();

        Assert.Equal((1L, 0L), (report.Rebinding["families"].Restored, report.Rebinding["families"].Ambiguous));
        Assert.Equal(last, workshop.IdsOf(Entities.Families)[700]);
    }

    [Fact]
    public async Task Products_of_one_seller_keep_their_ids_when_their_numbers_are_dealt_out_anew()
    {
        var workshop = new Workshop().WithFamilies(2);
        workshop.Source.Tables["sellers"].Add(A.Row(Entities.Sellers, 1, ("resident", "1"), ("status", "1")));
        foreach (var (key, name) in new[] { (1L, "KERIPIK"), (2L, "MADU"), (3L, "BATIK") })
        {
            workshop.Source.Tables["products"].Add(A.Row(Entities.Products, key, ("seller", "1"), ("name", name)));
        }

        await workshop.SyncAsync();
        var before = workshop.Store.Live(1, Entities.Products).ToDictionary(row => row.Record.Text(Entities.Products["name"])!, row => row.Id);
        workshop.Renumber(key => key + 1, Entities.Products);

        var report = await workshop.SyncAsync();

        Assert.Equal(new EntityChanges(0, 0, 0, 0, 3, 0), report.Changes["products"]);
        Assert.Equal(before, workshop.Store.Live(1, Entities.Products).ToDictionary(row => row.Record.Text(Entities.Products["name"])!, row => row.Id));
    }

    [Fact]
    public async Task A_renamed_product_is_a_change()
    {
        var workshop = new Workshop().WithFamilies(2);
        workshop.Source.Tables["sellers"].Add(A.Row(Entities.Sellers, 1, ("resident", "1"), ("status", "1")));
        workshop.Source.Tables["products"].Add(A.Row(Entities.Products, 1, ("seller", "1"), ("name", "KERIPIK")));
        workshop.Source.Tables["products"].Add(A.Row(Entities.Products, 2, ("seller", "1"), ("name", "MADU")));
        await workshop.SyncAsync();
        workshop.Edit(Entities.Products, 1, ("name", "KERIPIK PISANG"));

        Assert.Equal(new EntityChanges(0, 1, 0, 0, 0, 0), (await workshop.SyncAsync()).Changes["products"]);
    }

    [Fact]
    public async Task Somebody_who_comes_back_keeps_what_this_source_cannot_give()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 7, ("phone", "081200009999"));
        await workshop.SyncAsync();
        var row = workshop.Find(Entities.Residents, 7);
        workshop.Delete(Entities.Residents, r => r.SourceKey == 7);
        await workshop.SyncAsync();
        workshop.Source.MissingFields.Add("residents.phone");
        workshop.Source.Tables["residents"].Add(A.Copy(row, 500));

        await workshop.SyncAsync();

        Assert.Equal("081200009999", workshop.Store.Live(1, Entities.Residents).Single(r => r.SourceKey == 500).Record.Text(Entities.Residents["phone"]));
    }

    [Fact]
    public async Task Name_birth_date_and_mother_only_suggest()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 7, ("nik", null));
        await workshop.SyncAsync();
        var row = workshop.Find(Entities.Residents, 7);
        workshop.Delete(Entities.Residents, r => r.SourceKey == 7);
        workshop.Source.Tables["residents"].Add(A.Copy(row, 500));

        var report = await workshop.SyncAsync();

        Assert.Equal(new EntityChanges(1, 0, 1, 0, 0, 0), report.Changes["residents"]);
        Assert.Equal(1, report.Reviews);
        Assert.Equal(500, Assert.Single(workshop.Store.Published[^1].Reviews).NewSourceKey);
    }

    [Fact]
    public async Task A_nik_shared_by_two_binds_to_neither()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 8, ("nik", A.Number(7)));
        await workshop.SyncAsync();
        var (first, second) = (workshop.Find(Entities.Residents, 7), workshop.Find(Entities.Residents, 8));
        workshop.Delete(Entities.Residents, r => r.SourceKey is 7 or 8);
        workshop.Source.Tables["residents"].AddRange([A.Copy(first, 507), A.Copy(second, 508)]);

        var report = await workshop.SyncAsync();

        Assert.Equal(new EntityChanges(2, 0, 2, 0, 0, 0), report.Changes["residents"]);
    }

    [Fact]
    public async Task A_renamed_hamlet_changes_areas_and_keeps_ids()
    {
        var workshop = new Workshop().WithFamilies(20);
        await workshop.SyncAsync();
        var before = workshop.IdsOf(Entities.Areas);
        workshop.Edit(Entities.Areas, 1, ("hamlet", "UJI"));
        workshop.Edit(Entities.Areas, 2, ("hamlet", "UJI"));

        var report = await workshop.SyncAsync();

        Assert.Equal(2, report.Changes["areas"].Changed);
        Assert.Equal(before, workshop.IdsOf(Entities.Areas));
    }

    [Fact]
    public async Task A_temporary_nik_that_becomes_real_keeps_the_id()
    {
        var workshop = new Workshop().WithFamilies(5);
        workshop.Edit(Entities.Residents, 9, ("nik", null));
        await workshop.SyncAsync();
        var id = workshop.IdsOf(Entities.Residents)[9];

        foreach (var nik in new[] { "0180012000000001", A.Number(9) })
        {
            workshop.Edit(Entities.Residents, 9, ("nik", nik));
            Assert.Equal(1, (await workshop.SyncAsync()).Changes["residents"].Changed);
            Assert.Equal(id, workshop.IdsOf(Entities.Residents)[9]);
        }
    }
}
