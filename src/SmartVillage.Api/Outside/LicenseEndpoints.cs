using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Nib;

namespace SmartVillage.Api.Outside;

/// <summary>Licences, projects and code lists of OSS for the officer who helps a business, where DPMPTSP gave its key.</summary>
internal sealed class LicenseEndpoints(OutsideDesk outside, ApiOptions options) : IEndpointGroup
{
    private const string Oss = "OSS RBA";

    private static readonly ApiProblem Off = OutsideProblems.Off(Oss, "Adapters:OssRba", "Lihat bersama pemiliknya di oss.go.id.");

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("license-status", "readLicenseStatus", "Sampai di mana sebuah permohonan izin (id_izin) di OSS", "LicenseOrder", StatusAsync) with { Schema = "LicenseStatus" },
        Route("license", "readLicense", "Isi sebuah permohonan izin: proyek dan izin yang diperlukan; pemohonnya tidak diambil", "LicenseOrder", LicenseAsync) with { Schema = "License" },
        Route("projects", "listProjects", "Proyek (kegiatan usaha) di balik sebuah NIB", "NibOrder", ProjectsAsync) with { Schema = "BusinessProject", IsList = true },
        Route("references", "listOssReferences", "Satu daftar kode OSS menurut nomornya", "ReferenceListOrder", ReferencesAsync) with
        {
            Description = "Nama isian setiap baris menurut OSS sendiri; berbeda dari daftar ke daftar.",
            Schema = "OssReference",
            IsList = true,
        },
    ];

    private static ApiRoute Route(string pattern, string name, string summary, string body, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new("POST", $"/villages/{{code}}/oss/{pattern}", name, handler)
        {
            Tag = PbbBillEndpoints.Tag,
            Summary = summary,
            Right = Right.ManageRequests,
            Body = body,
            NeedsEdition = false,
            ServesConfigured = true,
        };

    private Task<IResult> StatusAsync(ApiRequest request, CancellationToken cancellationToken) => AskAsync(
        request, OutsideJsonContext.Default.LicenseOrder, (port, order) => port.CheckLicenseAsync(order.LicenseId, cancellationToken), isList: false, Write, cancellationToken);

    private Task<IResult> LicenseAsync(ApiRequest request, CancellationToken cancellationToken) => AskAsync(
        request, OutsideJsonContext.Default.LicenseOrder, (port, order) => port.InquireLicenseAsync(order.LicenseId, cancellationToken), isList: false, Write, cancellationToken);

    private Task<IResult> ProjectsAsync(ApiRequest request, CancellationToken cancellationToken) => AskAsync(
        request, OutsideJsonContext.Default.NibOrder, (port, order) => port.ListProjectsAsync(order.Nib, cancellationToken), isList: true, WriteProjects, cancellationToken);

    private Task<IResult> ReferencesAsync(ApiRequest request, CancellationToken cancellationToken) => AskAsync(
        request, OutsideJsonContext.Default.ReferenceListOrder, (port, order) => port.ListReferencesAsync(order.List, cancellationToken), isList: true, Write, cancellationToken);

    private async Task<IResult> AskAsync<TOrder, T>(
        ApiRequest request, JsonTypeInfo<TOrder> type, Func<ILicenseRegistry, TOrder, Task<AdapterAnswer<T>>> ask, bool isList, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken)
        where TOrder : class
        where T : notnull
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, type, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (outside.LiveOf<ILicenseRegistry>(request) is not { } port)
        {
            return Off;
        }

        var answer = await ask(port, order!);
        return answer.IsOk ? new Answer(request.Meta(), request.Today, writer => write(writer, answer.Value)) { IsList = isList, Cacheable = false } : OutsideProblems.Of(answer, Oss);
    }

    private static void Write(Utf8JsonWriter writer, LicenseState state)
    {
        writer.WriteStartObject();
        writer.WriteString("licenseId", state.LicenseId);
        writer.WriteString("nib", state.Nib);
        writer.WriteString("projectId", state.ProjectId);
        writer.WriteString("code", state.Code);
        writer.WriteString("text", state.Text);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LicenseRecord license)
    {
        writer.WriteStartObject();
        writer.WriteString("licenseId", license.LicenseId);
        writer.WriteString("kind", license.Kind);
        writer.WriteString("area", license.Area);
        writer.WriteString("authority", license.Authority);
        writer.WritePropertyName("projects");
        WriteProjects(writer, license.Projects);
        writer.WriteStartArray("papers");
        foreach (var paper in license.Papers)
        {
            writer.WriteStartObject();
            writer.WriteString("name", paper.Name);
            writer.WriteString("office", paper.Office);
            writer.WriteString("number", paper.Number);
            writer.WriteString("issuedOn", paper.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteProjects(Utf8JsonWriter writer, IReadOnlyList<BusinessProject> projects)
    {
        writer.WriteStartArray();
        foreach (var project in projects)
        {
            writer.WriteStartObject();
            writer.WriteString("id", project.Id);
            writer.WriteString("kbli", project.Kbli);
            writer.WriteString("description", project.Description);
            writer.WriteString("risk", project.Risk);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyDictionary<string, string>> lines)
    {
        writer.WriteStartArray();
        foreach (var line in lines)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("fields");
            foreach (var (name, text) in line)
            {
                writer.WriteString(name, text);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
