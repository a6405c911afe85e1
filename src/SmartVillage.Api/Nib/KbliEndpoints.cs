using SmartVillage.Api.Http;
using SmartVillage.Services.Nib.Kbli;

namespace SmartVillage.Api.Nib;

/// <summary>Lines of business out of the lists that the operator imported, so that nobody has to know a code by heart.</summary>
internal sealed class KbliEndpoints(ApiOptions options) : IEndpointGroup
{
    private const int Most = 100;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/kbli", "listKbli", ListAsync)
        {
            Tag = "Layanan",
            Summary = "Lapangan usaha (KBLI) menurut daftar BPS yang dipasang",
            Description = $"Kosong bila daftarnya belum dipasang (Kbli di konfigurasi). Paling banyak {Most} baris; kode yang sama berarti lain pada version lain.",
            Query =
            [
                QueryParameter.Text("code", "Awal kode, satu sampai lima angka.", "5610"),
                QueryParameter.Text("words", "Kata-kata pada judulnya.", "rumah makan"),
                QueryParameter.Choice("version", "Versinya; bawaan yang terbaru.", [.. KbliEdition.Known.Select(v => v.ToString())]),
            ],
            Schema = "KbliLine",
            IsList = true,
        },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var code = request.Query.Text("code", maxLength: 5);
        var words = request.Query.Text("words", maxLength: 60);
        var version = request.Query.Choice("version", [.. KbliEdition.Known.Select(v => v.ToString())]);
        if (request.Query.Problem is { } problem)
        {
            return Task.FromResult<IResult>(problem);
        }

        if (code?.All(char.IsAsciiDigit) == false)
        {
            return Task.FromResult<IResult>(Problems.BadParameter("code", "Isi satu sampai lima angka."));
        }

        var edition = options.Kbli.Where(e => version is null || e.Version.ToString() == version).MaxBy(e => e.Version);
        var found = edition?.Search(code, words).Take(Most).ToArray() ?? [];
        return Task.FromResult<IResult>(new Answer(request.MetaOfMany([.. request.Reader.ListVillages().Where(v => v.Edition > 0)]), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var line in found)
            {
                writer.WriteStartObject();
                writer.WriteString("code", line.Code);
                writer.WriteNumber("version", line.Version);
                writer.WriteString("title", line.Title);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        })
        { IsList = true });
    }
}
