// Shows what the server pushes, and opens its page. It keeps and fetches nothing else.
self.addEventListener('push', (event) => {
  const news = event.data?.json();
  if (news) event.waitUntil(self.registration.showNotification(news.title, { body: news.body, icon: '/img/mark.svg', tag: news.url, data: news.url }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
