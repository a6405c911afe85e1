using SmartVillage.Api.Http;

namespace SmartVillage.Api.Marketplace;

/// <summary>A refusal as a page for people; a machine reads the status.</summary>
internal sealed class MarketNotice(ApiProblem problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => problem.Code switch
    {
        "listing-gone" => MarketShell.SayAsync(httpContext, problem.Status, "Produk ini sudah tidak dijual", "Penjualnya sudah menghapusnya dari lapak."),
        "listing-paused" => MarketShell.SayAsync(
            httpContext, problem.Status, "Produk ini sedang tidak ditawarkan", "Untuk sementara penjualnya tidak menawarkannya. Coba lagi lain waktu, atau tanyakan kepada penjualnya."),
        "invalid-parameter" => MarketShell.SayAsync(httpContext, problem.Status, "Pencarian ini tidak dapat dibaca", problem.Remedy),
        "no-edition" => MarketShell.SayAsync(httpContext, problem.Status, "Lapak belum dibuka", "Data desa belum terbit. Coba lagi sebentar lagi."),
        "identifier-in-url" => MarketShell.SayAsync(
            httpContext, problem.Status, "Pencarian ini tidak dapat dibaca", "Angka sepanjang itu dapat berupa NIK atau No. KK, yang tidak boleh ada di alamat. Tulis nama barangnya saja."),
        "invalid-village-code" => MarketShell.SayAsync(httpContext, StatusCodes.Status404NotFound, "Desa ini tidak ada di sini", "Mungkin desanya belum ikut, atau alamatnya terpotong."),
        "store-unavailable" => MarketShell.SayAsync(httpContext, problem.Status, "Lapak sedang tidak dapat dibuka", "Coba lagi sebentar lagi."),
        // Whoever followed a mangled link wants to know no more than that.
        _ => MarketShell.SayAsync(httpContext, StatusCodes.Status404NotFound, "Produk ini tidak ada", "Mungkin alamatnya terpotong. Minta tautannya sekali lagi, atau cari produknya."),
    };
}
