using System.Text.Json;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Letters;

namespace SmartVillage.Services.Tests.Requests;

public sealed class LetterFormTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Entries_become_fields_of_our_own()
    {
        var form = Read(
            """
            [{"tipe":"textarea","kode":"[form_keperluan]","nama":"Keperluan","deskripsi":"Masukkan Keperluan","atribut":"class=\"required\"","pilihan":null},
             {"tipe":"number","kode":"[form_jumlah]","nama":"Jumlah","required":"0"},
             {"tipe":"date","kode":"[form_mulai]","nama":"Mulai","required":1},
             {"tipe":"select-manual","kode":"[form_bidang]","nama":"Bidang","required":"1","pilihan":["Dagang","Jasa"]},
             {"type":"text","name":"alamat","label":"Alamat","required":true,"options":{"a":"Kota","b":"Desa"}}]
            """);

        Assert.True(form.IsWhole);
        Assert.Equal(
            [
                ("form_keperluan", FieldKind.Text, true, "keperluan"), ("form_jumlah", FieldKind.Number, false, "jumlah"), ("form_mulai", FieldKind.Moment, true, "mulai"),
                ("form_bidang", FieldKind.Choice, true, "bidang"), ("alamat", FieldKind.Choice, true, "alamat"),
            ],
            form.Fields.Select(field => (field.Field.Code, field.Field.Kind, field.Field.Required, field.Name)));
        Assert.Equal("Masukkan Keperluan", form.Fields[0].Field.Hint!.Id);
        Assert.Equal([("a", "Kota"), ("b", "Desa")], form.Fields[4].Field.Options.Select(option => (option.Key, option.Name.Id)));
    }

    [Theory]
    [InlineData("null", true, 0)]
    [InlineData("\"\"", true, 0)]
    [InlineData("[]", true, 0)]
    [InlineData("\"<form>isi</form>\"", false, 0)]
    [InlineData("5", false, 0)]
    [InlineData("""["x",3]""", true, 0)]
    [InlineData("""[{"tipe":"text","kode":"[form a]","required":"1"}]""", false, 0)]
    [InlineData("""[{"tipe":"text","kode":"[form a]"}]""", true, 0)]
    [InlineData("""[{"kode":"[a]"},{"kode":"[A]","required":"1"}]""", false, 1)]
    [InlineData("""{"individu":[{"kode":"[a]"}],"ibu":[{"kode":"[b]"}],"x":1}""", true, 2)]
    [InlineData("\"[{\\\"kode\\\":\\\"[a]\\\"}]\"", true, 1)]
    public void A_form_that_cannot_be_read_is_not_offered(string json, bool isWhole, int fields)
    {
        var form = Read(json);

        Assert.Equal((isWhole, fields), (form.IsWhole, form.Fields.Count));
    }

    [Fact]
    public void No_form_is_a_form_without_fields() => Assert.True(LetterForm.Read(form: null) is { IsWhole: true, Fields.Count: 0 });

    [Fact]
    public void Values_go_back_under_OpenSIDs_names_as_they_were_written()
    {
        var form = Read("""[{"kode":"[form_nama_usaha]"},{"kode":"[form_x]"}]""");

        Assert.Equal(
            """{"nama_usaha":"Warung \"Bu Ani\" & anak"}""",
            form.ToText(new Dictionary<string, IReadOnlyList<string>> { ["form_nama_usaha"] = ["Warung \"Bu Ani\" & anak"], ["lain"] = ["y"] }));
    }

    [Theory]
    [InlineData("2019-01-31", true)]
    [InlineData("2026-09-01", true)]
    [InlineData("1870-01-01", false)]
    [InlineData("kemarin", false)]
    public void A_day_of_a_letter_may_lie_ahead_or_behind(string day, bool isGood)
    {
        var type = LetterType.Of("Uji", Read("""[{"tipe":"date","kode":"[form_mulai]"}]"""));
        var draft = new RequestDraft
        {
            Values = new Dictionary<string, IReadOnlyList<string>> { ["form_mulai"] = [day] },
            Content = new RequestContent { Phone = "0812 0000 0000" },
        };

        Assert.Equal(isGood, RequestRules.Check(type, draft, Now) is RequestCheck.Good);
    }

    [Fact]
    public void Nobody_asks_for_a_letter_without_an_account() =>
        Assert.IsType<RequestCheck.NoSuchType>(RequestRules.Check(new RequestDraft { Type = LetterType.Shown.Code, Content = new RequestContent { Phone = "0812 0000 0000" } }, Now));

    private static LetterForm Read(string json) => LetterForm.Read(JsonDocument.Parse(json).RootElement);
}
